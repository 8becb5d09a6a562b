using System.Net.Http.Headers;
using System.Text;

namespace Shop.Local.Fuzzing;

/// <summary>What came back.</summary>
/// <param name="Headers">Those of the content included; without <c>x-amzn-ErrorType</c>, where API Gateway itself names its exceptions.</param>
internal sealed record FuzzAnswer(int Status, string? ContentType, string Headers, string Text)
{
    public static async Task<FuzzAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            Written(response.Headers) + Written(response.Content.Headers),
            Encoding.UTF8.GetString(body));
    }

    private static string Written(HttpHeaders headers) => string.Concat(headers
        .Where(header => !header.Key.Equals("x-amzn-ErrorType", StringComparison.OrdinalIgnoreCase))
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}\n"));
}
