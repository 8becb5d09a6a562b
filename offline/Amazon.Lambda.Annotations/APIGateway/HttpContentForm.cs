using System.Text;
using System.Text.Json;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.Annotations.APIGateway;

/// <summary>A body in the form that API Gateway accepts: text, or bytes in base64.</summary>
internal sealed record HttpContentForm(string Body, string ContentType, bool IsBase64Encoded)
{
    public static HttpContentForm Of(object body, ILambdaSerializer serializer) => body switch
    {
        null => new(null, null, false),
        string text => new(text, "text/plain", false),
        byte[] bytes => Binary(bytes),
        IList<byte> bytes => Binary([.. bytes]),
        Stream stream => Binary(ReadToEnd(stream)),
        _ => new(Json(body, serializer), "application/json", false),
    };

    public MemoryStream ToVersion1(int statusCode, IDictionary<string, IList<string>> headers) => Payload(new
    {
        statusCode,
        multiValueHeaders = headers,
        body = Body,
        isBase64Encoded = IsBase64Encoded,
    });

    public MemoryStream ToVersion2(int statusCode, IDictionary<string, IList<string>> headers) => Payload(new
    {
        statusCode,
        headers = headers?.ToDictionary(header => header.Key, header => string.Join(',', header.Value)),
        body = Body,
        isBase64Encoded = IsBase64Encoded,
    });

    private static HttpContentForm Binary(byte[] bytes) =>
        new(Convert.ToBase64String(bytes), "application/octet-stream", true);

    private static byte[] ReadToEnd(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string Json(object body, ILambdaSerializer serializer)
    {
        using var stream = new MemoryStream();
        serializer.Serialize(body, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static MemoryStream Payload(object response) => new(JsonSerializer.SerializeToUtf8Bytes(response));
}
