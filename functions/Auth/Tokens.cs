using System.Buffers.Text;
using System.Text.Json;

namespace Shop.Functions.Auth;

/// <summary>The tokens of a sign-in or a refresh.</summary>
/// <param name="RefreshToken">Null after a refresh: the refresh token that was used stays valid.</param>
/// <param name="ExpiresIn">The lifetime of the ID token and the access token in seconds.</param>
internal sealed record Tokens(string IdToken, string AccessToken, string? RefreshToken, int ExpiresIn)
{
    /// <summary>
    /// The subject of the ID token. It is not verified, because it came from Cognito directly. API Gateway verifies the tokens that
    /// clients send; they are never read here.
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
