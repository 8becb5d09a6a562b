using System.Text.Json.Serialization;
using Shop.Functions.Users;

namespace Shop.Functions.Auth;

/// <summary>A sign-up that is not confirmed yet.</summary>
/// <param name="UserId"><inheritdoc cref="Domain.Users.UserId"/></param>
internal sealed record RegisteredView(string UserId);

/// <summary>A confirmed email address.</summary>
/// <param name="Confirmed" example="true">Always true.</param>
internal sealed record ConfirmedView(bool Confirmed);

/// <summary>The request for a code was accepted.</summary>
/// <param name="Sent" example="true">Always true, whether the address has an account or not.</param>
internal sealed record CodeSentView(bool Sent);

/// <summary>A new password is set.</summary>
/// <param name="Reset" example="true">Always true.</param>
internal sealed record PasswordResetView(bool Reset);

/// <summary>The tokens of a sign-in, and the user.</summary>
/// <param name="IdToken" example="eyJraWQiOiJrMSIsImFsZyI6IlJTMjU2In0.e30.c2ln">The token for `Authorization: Bearer` of this API.</param>
/// <param name="AccessToken" example="eyJraWQiOiJrMSIsImFsZyI6IlJTMjU2In0.e30.c2ln">
/// The token for the user pool itself; this API does not accept it.
/// </param>
/// <param name="RefreshToken" example="eyJjdHkiOiJKV1QifQ.cmVmcmVzaA">Gets new tokens without the password.</param>
/// <param name="ExpiresIn" example="3600">The lifetime of the ID token and the access token in seconds.</param>
/// <param name="User">The user; null while the account of a new sign-up is not written yet.</param>
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

/// <summary>New tokens; the refresh token stays the same.</summary>
/// <param name="IdToken"><inheritdoc cref="LoginView.IdToken"/></param>
/// <param name="AccessToken"><inheritdoc cref="LoginView.AccessToken"/></param>
/// <param name="ExpiresIn"><inheritdoc cref="LoginView.ExpiresIn"/></param>
internal sealed record RefreshedView(string IdToken, string AccessToken, int ExpiresIn);
