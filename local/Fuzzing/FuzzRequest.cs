using System.Net.Http.Headers;
using System.Text;

namespace Shop.Local.Fuzzing;

/// <summary>One random request.</summary>
/// <param name="Caller">The role of the ID token's user, or <see cref="Fuzzer.Nobody"/>.</param>
/// <param name="Target">The path after the stage and the query, percent-encoded.</param>
/// <param name="Secrets">The passwords in the request.</param>
internal sealed record FuzzRequest(
    ApiRoute Route,
    string Caller,
    string Target,
    IReadOnlyList<(string Name, string Value)> Headers,
    byte[]? Body,
    IReadOnlyList<string> Secrets)
{
    public HttpRequestMessage ToMessage(Uri api, string? token)
    {
        var message = new HttpRequestMessage(new HttpMethod(Route.Method), RawUri(api))
        {
            Content = Body is null ? null : new ByteArrayContent(Body),
        };
        if (token is not null)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        foreach (var (name, value) in Headers)
        {
            _ = message.Headers.TryAddWithoutValidation(name, value)
                || message.Content?.Headers.TryAddWithoutValidation(name, value) == true;
        }

        return message;
    }

    /// <summary>
    /// Writes a shell command that repeats the request. The command reads the ID token from a variable such as <c>$ADMIN</c>.
    /// </summary>
    public string ToCurl(Uri api)
    {
        var line = new StringBuilder($"curl -i --path-as-is --globoff -X {Route.Method} {Quoted($"{RawUri(api)}")}");
        if (Caller != Fuzzer.Nobody)
        {
            line.Append($" -H \"Authorization: Bearer ${Caller.ToUpperInvariant()}\"");
        }

        foreach (var (name, value) in Headers)
        {
            line.Append($" -H {Quoted($"{name}: {value}")}");
        }

        if (Body is not null)
        {
            line.Append($" --data-binary @<(printf '%b' {Quoted(string.Concat(Body.Select(Escaped)))})");
        }

        return line.ToString();
    }

    // The class Uri must not normalize the path.
    private Uri RawUri(Uri api) =>
        new($"{api.ToString().TrimEnd('/')}{Target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Escaped(byte value) => value is >= 0x20 and < 0x7F and not (byte)'\\' ? $"{(char)value}" : $"\\x{value:x2}";
}
