using System.Buffers.Text;
using System.Text.Json;

namespace Shop.Functions.Auth;

/// <summary>What a sign-in or a refresh gives.</summary>
/// <param name="RefreshToken">Null after a refresh: the one used stays good.</param>
/// <param name="ExpiresIn">Seconds that ID and access token are good for.</param>
internal sealed record Tokens(string IdToken, string AccessToken, string? RefreshToken, int ExpiresIn)
{
    /// <summary>
    /// The ID token's subject. It is not verified: Cognito itself just handed it over. Tokens that clients send are verified by the
    /// gateway and never read here.
    /// </summary>
    public UserId Subject
    {
        get
        {
            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(IdToken.Split('.')[1]));
            return UserId.Parse(claims.RootElement.GetProperty("sub").GetString() ?? "");
        }
    }

    public override string ToString() => "(tokens)";
}
