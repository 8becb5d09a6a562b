using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Local.Cognito;

/// <summary>What stands in cognito-local's tokens; nobody's word is taken for it, so nothing is verified.</summary>
internal static class PoolToken
{
    /// <summary>Seconds from issue to expiry.</summary>
    public static long Lifetime(string token)
    {
        var claims = Claims(token);
        return (long)claims["exp"]! - (long)claims["iat"]!;
    }

    /// <summary>
    /// cognito-local's refresh tokens can be read, unlike Cognito's; it looks them up and does not mind how old they are. What is no
    /// such token never expires: there is nothing to find for it.
    /// </summary>
    public static DateTimeOffset Expires(string token) =>
        TryRead(token)?["exp"] is { } seconds ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : DateTimeOffset.MaxValue;

    /// <summary>The app client of an access token; null for what is none.</summary>
    public static string? Client(string token) => (string?)TryRead(token)?["client_id"];

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
