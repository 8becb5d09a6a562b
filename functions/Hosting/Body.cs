using System.Text;
using System.Text.Json;

namespace Shop.Functions.Hosting;

/// <summary>Reads the JSON body of a request: at most <see cref="MaxBytes"/> bytes of UTF-8.</summary>
internal static class Body
{
    public const int MaxBytes = 64 * 1024;

    private const string NotAnObject = "must be a JSON object";

    /// <returns>
    /// Refused: <see cref="Invalid"/> for the first field that is unknown, repeated or of the wrong type, or for the whole body.
    /// </returns>
    public static Outcome<T> Read<T>(APIGatewayProxyRequest request)
        where T : class
    {
        try
        {
            var bytes = Bytes(request);
            return bytes.Length == 0 ? Refused("is required")
                : bytes.Length > MaxBytes ? Refused($"must be at most {MaxBytes} bytes")
                : JsonSerializer.Deserialize<T>(bytes, Json.Options) is { } body ? body
                : Refused(NotAnObject);
        }
        catch (JsonException exception) when (exception.InnerException is JsonException)
        {
            return Refused("is not valid JSON");
        }
        catch (JsonException exception)
        {
            var fault = exception.Path is null or "$" ? NotAnObject
                : BodyFields.Has(typeof(T), exception.Path) ? "is given twice or has the wrong type"
                : "is not a field of this request";
            return Refused(fault, FieldPath.OfJson(exception.Path));
        }
        catch (FormatException)
        {
            return Refused("is not valid base64");
        }
    }

    private static byte[] Bytes(APIGatewayProxyRequest request) =>
        request.Body is null ? []
        : request.IsBase64Encoded ? Convert.FromBase64String(request.Body)
        : Encoding.UTF8.GetBytes(request.Body);

    private static Invalid Refused(string message, string field = FieldPath.Body) => new([new FieldError(field, message)]);
}
