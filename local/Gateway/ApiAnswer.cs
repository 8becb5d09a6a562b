using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Shop.Functions.Hosting;
using Shop.Local.Hosting;

namespace Shop.Local.Gateway;

/// <summary>The answer of the API to one request.</summary>
internal sealed record ApiAnswer(int Status, IReadOnlyList<(string Name, string[] Values)> Headers, string Body)
{
    private const string ContentType = "Content-Type";

    /// <summary>The kind of gateway response; null when an integration answered.</summary>
    public string? GatewayError { get; init; }

    /// <summary>
    /// The problem type without its common prefix, such as <c>out-of-stock</c>, and the problem's detail. Both are null when the answer
    /// is not a problem document.
    /// </summary>
    public (string? Type, string? Detail) Problem()
    {
        var isProblem = Headers.Any(header => IsContentType(header.Name) && header.Values is [ProblemTypes.ContentType]);
        var problem = isProblem ? StrictJson.Object(Encoding.UTF8.GetBytes(Body)) : null;
        var type = Member(problem, "type");
        var isOwn = type?.StartsWith(ProblemTypes.Prefix, StringComparison.Ordinal) == true;
        return (isOwn ? type![ProblemTypes.Prefix.Length..] : type, Member(problem, "detail"));
    }

    /// <summary>The first value of a header; null without the header.</summary>
    public string? Value(string header) =>
        Headers.FirstOrDefault(one => one.Name.Equals(header, StringComparison.OrdinalIgnoreCase)).Values?.FirstOrDefault();

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        foreach (var (name, values) in Headers)
        {
            response.Headers[name] = values;
        }

        if (Body.Length > 0)
        {
            var bytes = Encoding.UTF8.GetBytes(Body);
            response.ContentLength = bytes.Length;
            await response.Body.WriteAsync(bytes);
        }
    }

    /// <summary>Reads a function's answer to a proxy event. Null when API Gateway would reject the answer as malformed.</summary>
    public static ApiAnswer? FromFunction(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return StrictJson.Object(payload.Span) is { } answer
                && StatusOf(answer["statusCode"]) is { } status
                && BodyOf(answer) is { } body
                ? new(status, WithContentType([.. HeadersOf(answer)]), body)
                : null;
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string? Member(JsonObject? json, string name) =>
        json?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static bool IsContentType(string name) => name.Equals(ContentType, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<(string Name, string[] Values)> WithContentType(IReadOnlyList<(string Name, string[] Values)> headers) =>
        headers.Any(header => IsContentType(header.Name)) ? headers : [.. headers, (ContentType, [MediaTypeNames.Application.Json])];

    // API Gateway accepts a number, and a string that contains a number.
    private static int? StatusOf(JsonNode? code) =>
        code is JsonValue && int.TryParse($"{code}", CultureInfo.InvariantCulture, out var status) && status is >= 100 and <= 599
            ? status
            : null;

    // The API has no binary media types, so API Gateway does not decode a base64 body.
    private static string? BodyOf(JsonObject answer) => answer["body"] switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => null,
    };

    private static IEnumerable<(string Name, string[] Values)> HeadersOf(JsonObject answer)
    {
        var many = (answer["multiValueHeaders"] as JsonObject ?? []).ToDictionary(
            header => header.Key, header => header.Value!.AsArray().Select(Text).ToArray(), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in answer["headers"] as JsonObject ?? [])
        {
            if (!many.ContainsKey(name))
            {
                yield return (Remapped(name), [Text(value)]);
            }
        }

        foreach (var (name, values) in many)
        {
            yield return (Remapped(name), values);
        }
    }

    private static string Text(JsonNode? value) =>
        value?.GetValueKind() is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
            ? $"{value}"
            : throw new FormatException("A header is not a text.");

    /// <summary>The name of a function's header in the answer. API Gateway reserves some names and renames these headers.</summary>
    private static string Remapped(string name) => name.ToUpperInvariant() switch
    {
        "AUTHORIZATION" or "CONNECTION" or "CONTENT-LENGTH" or "CONTENT-MD5" or "DATE" or "EXPECT" or "HOST" or "MAX-FORWARDS"
            or "PROXY-AUTHENTICATE" or "SERVER" or "TE" or "TRAILER" or "TRANSFER-ENCODING" or "UPGRADE" or "USER-AGENT" or "VIA"
            or "WARNING" or "WWW-AUTHENTICATE" => $"x-amzn-Remapped-{name}",
        _ => name,
    };
}
