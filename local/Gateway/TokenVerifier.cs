using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shop.Local.Hosting;

namespace Shop.Local.Gateway;

/// <summary>Verifies ID tokens of one user pool. It accepts only RS256, so the header of a token cannot select another algorithm.</summary>
internal sealed class TokenVerifier(SigningKeys keys, string issuer, TimeProvider time)
{
    private const int LongestToken = 16_384;
    private static readonly TimeSpan MatchLimit = TimeSpan.FromSeconds(1);

    /// <param name="audience">See <see cref="AuthorizerDefinition"/>.</param>
    /// <returns>The claims; null when the token is not valid.</returns>
    public JsonObject? Verify(string token, string? audience)
    {
        if (token.Length > LongestToken || token.Split('.') is not [var header, var payload, var signature])
        {
            return null;
        }

        return Json(header) is { } head && Text(head, "alg") == "RS256" && Text(head, "kid") is { } keyId
            && Bytes(signature) is { } signed && keys.Signed(keyId, Encoding.ASCII.GetBytes($"{header}.{payload}"), signed)
            && Json(payload) is { } claims && IsForUs(claims, audience)
            ? claims
            : null;
    }

    private bool IsForUs(JsonObject claims, string? audience) =>
        Text(claims, "iss") == issuer
        && Text(claims, "token_use") == "id"
        && claims["exp"] is JsonValue expiry && expiry.TryGetValue<long>(out var seconds) && seconds > time.GetUtcNow().ToUnixTimeSeconds()
        && (audience is null
            || (Text(claims, "aud") is { } client && Regex.IsMatch(client, audience, RegexOptions.CultureInvariant, MatchLimit)));

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonObject? Json(string part) => Bytes(part) is { } bytes ? StrictJson.Object(bytes) : null;

    private static byte[]? Bytes(string part)
    {
        try
        {
            return Base64Url.DecodeFromChars(part);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
