using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Local.Cognito;

/// <summary>Reads the claims of cognito-local's tokens without verification. Do not base a permission on these claims.</summary>
internal static class PoolToken
{
    /// <summary>The seconds from issue to expiry.</summary>
    public static long Lifetime(string token)
    {
        var claims = Claims(token);
        return (long)claims["exp"]! - (long)claims["iat"]!;
    }

    /// <summary>
    /// The expiry of a refresh token. cognito-local does not check the age of a refresh token. Its refresh tokens are readable, unlike
    /// those of Cognito. An unreadable token has no expiry, because cognito-local does not find it.
    /// </summary>
    public static DateTimeOffset Expires(string token) =>
        TryRead(token)?["exp"] is { } seconds ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : DateTimeOffset.MaxValue;

    /// <summary>The app client of an access token; null for an unreadable token.</summary>
    public static string? Client(string token) => (string?)TryRead(token)?["client_id"];

    /// <summary>The user id of a token.</summary>
    public static string Subject(string token) => (string)Claims(token)["sub"]!;

    private static JsonNode? TryRead(string token)
    {
        try
        {
            return Claims(token);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static JsonNode Claims(string token) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!;
}
