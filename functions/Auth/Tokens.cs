using System.Buffers.Text;
using System.Text.Json;

namespace Shop.Functions.Auth;

/// <summary>The tokens of a sign-in or a refresh.</summary>
/// <param name="RefreshToken">Null after a refresh, because the used refresh token stays valid.</param>
/// <param name="ExpiresIn">The lifetime of the ID token and the access token in seconds.</param>
internal sealed record Tokens(string IdToken, string AccessToken, string? RefreshToken, int ExpiresIn)
{
    /// <summary>
    /// The subject of the ID token. The token is not verified here, because it came from Cognito directly. Tokens that clients send are
    /// never read here; API Gateway verifies them.
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
