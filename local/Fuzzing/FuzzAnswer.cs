using System.Net.Http.Headers;
using System.Text;

namespace Shop.Local.Fuzzing;

/// <summary>The answer to one random request.</summary>
/// <param name="Headers">
/// All headers, including those of the content, but without <c>x-amzn-ErrorType</c>, because API Gateway writes the names of its exceptions
/// there.
/// </param>
internal sealed record FuzzAnswer(int Status, string? ContentType, string Headers, string Text)
{
    public static async Task<FuzzAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            TextOf(response.Headers) + TextOf(response.Content.Headers),
            Encoding.UTF8.GetString(body));
    }

    private static string TextOf(HttpHeaders headers) => string.Concat(headers
        .Where(header => !header.Key.Equals("x-amzn-ErrorType", StringComparison.OrdinalIgnoreCase))
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}\n"));
}
