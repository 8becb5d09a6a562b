using System.Text.Json.Serialization;
using Shop.Functions.Users;

namespace Shop.Functions.Auth;

internal sealed record RegisteredView(string UserId);

/// <param name="Confirmed">Always true.</param>
internal sealed record ConfirmedView(bool Confirmed);

/// <param name="Sent">Always true: whether there is an account is not told.</param>
internal sealed record CodeSentView(bool Sent);

/// <param name="Reset">Always true.</param>
internal sealed record PasswordResetView(bool Reset);

/// <param name="IdToken">What this API wants in <c>Authorization: Bearer</c>.</param>
/// <param name="ExpiresIn">Seconds that ID and access token are good for.</param>
/// <param name="User">Null as long as the account that belongs to the sign-up is not there yet.</param>
internal sealed record LoginView(
    string IdToken,
    string AccessToken,
    string RefreshToken,
    int ExpiresIn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] UserView? User)
{
    public static LoginView Of(Tokens tokens, Account? account) => new(
        tokens.IdToken,
        tokens.AccessToken,
        tokens.RefreshToken ?? throw new InvalidOperationException("Cognito gave no refresh token."),
        tokens.ExpiresIn,
        account is null ? null : UserView.Of(account));
}

/// <param name="ExpiresIn">Seconds that ID and access token are good for; the refresh token stays the same.</param>
internal sealed record RefreshedView(string IdToken, string AccessToken, int ExpiresIn);
