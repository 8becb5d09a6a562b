using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Shop.Functions.Users;

namespace Shop.Functions.Auth;

/// <summary>
/// Calls the user pool through the app client. Errors are distinguished by their code, because Cognito does not declare all of them.
/// </summary>
internal sealed class UserPool(IAmazonCognitoIdentityProvider cognito, UserPoolClient client)
{
    public Task<Outcome<UserId>> SignUpAsync(Registrant registrant, Secret password, CancellationToken cancellationToken)
    {
        var request = new SignUpRequest
        {
            ClientId = client.Id,
            Username = registrant.Email.Value,
            Password = password.Value,
            UserAttributes = [.. SignUpAttributes.Of(registrant)],
        };

        return AskAsync<UserId>(async () => UserId.Parse((await cognito.SignUpAsync(request, cancellationToken)).UserSub), PoolErrors.OfSignUp);
    }

    public Task<Outcome<bool>> ConfirmAsync(Email email, Secret code, CancellationToken cancellationToken) => AskAsync<bool>(
        async () =>
        {
            var request = new ConfirmSignUpRequest { ClientId = client.Id, Username = email.Value, ConfirmationCode = code.Value };
            await cognito.ConfirmSignUpAsync(request, cancellationToken);
            return true;
        },
        PoolErrors.OfConfirm);

    /// <summary>Sends the code of a sign-up again. The result does not tell whether a sign-up waits for a code.</summary>
    public Task<Outcome<bool>> ResendCodeAsync(Email email, CancellationToken cancellationToken) => AskAsync(
        async () => await SentAsync(() => cognito.ResendConfirmationCodeAsync(new() { ClientId = client.Id, Username = email.Value }, cancellationToken)),
        PoolErrors.OfSending);

    /// <summary>Sends a code for a new password. The result does not tell whether the address has an account.</summary>
    public Task<Outcome<bool>> ForgotPasswordAsync(Email email, CancellationToken cancellationToken) => AskAsync(
        async () => await SentAsync(() => cognito.ForgotPasswordAsync(new() { ClientId = client.Id, Username = email.Value }, cancellationToken)),
        PoolErrors.OfSending);

    public Task<Outcome<bool>> ResetPasswordAsync(Email email, Secret code, Secret password, CancellationToken cancellationToken) => AskAsync<bool>(
        async () =>
        {
            var request = new ConfirmForgotPasswordRequest
            {
                ClientId = client.Id, Username = email.Value, ConfirmationCode = code.Value, Password = password.Value,
            };
            await cognito.ConfirmForgotPasswordAsync(request, cancellationToken);
            return true;
        },
        PoolErrors.OfReset);

    /// <summary>Revokes a refresh token. An invalid token is ignored.</summary>
    public Task<Outcome<bool>> RevokeAsync(Secret refreshToken, CancellationToken cancellationToken) => AskAsync<bool>(
        async () =>
        {
            try
            {
                await cognito.RevokeTokenAsync(new() { ClientId = client.Id, Token = refreshToken.Value }, cancellationToken);
                return true;
            }
            catch (AmazonCognitoIdentityProviderException exception) when (PoolErrors.IsInvalidToken(exception))
            {
                return false;
            }
        },
        _ => null);

    public Task<Outcome<Tokens>> SignInAsync(Email email, Secret password, CancellationToken cancellationToken) => AuthenticateAsync(
        AuthFlowType.USER_PASSWORD_AUTH, new() { ["USERNAME"] = email.Value, ["PASSWORD"] = password.Value }, PoolErrors.OfSignIn, cancellationToken);

    public Task<Outcome<Tokens>> RefreshAsync(Secret refreshToken, CancellationToken cancellationToken) => AuthenticateAsync(
        AuthFlowType.REFRESH_TOKEN_AUTH, new() { ["REFRESH_TOKEN"] = refreshToken.Value }, PoolErrors.OfRefresh, cancellationToken);

    private Task<Outcome<Tokens>> AuthenticateAsync(
        AuthFlowType flow,
        Dictionary<string, string> parameters,
        Func<AmazonCognitoIdentityProviderException, Refusal?> problemOf,
        CancellationToken cancellationToken) =>
        AskAsync(
            async () =>
            {
                var request = new InitiateAuthRequest { AuthFlow = flow, ClientId = client.Id, AuthParameters = parameters };
                var result = (await cognito.InitiateAuthAsync(request, cancellationToken)).AuthenticationResult;
                return result is null
                    ? new ChallengeRequired()
                    : Outcome.Of(new Tokens(result.IdToken, result.AccessToken, result.RefreshToken, result.ExpiresIn ?? 0));
            },
            problemOf);

    private static async Task<Outcome<bool>> SentAsync<T>(Func<Task<T>> send)
    {
        try
        {
            await send();
            return true;
        }
        catch (AmazonCognitoIdentityProviderException exception) when (PoolErrors.RevealsAccount(exception))
        {
            return false;
        }
    }

    private static async Task<Outcome<T>> AskAsync<T>(Func<Task<Outcome<T>>> call, Func<AmazonCognitoIdentityProviderException, Refusal?> problemOf)
    {
        try
        {
            return await call();
        }
        catch (AmazonCognitoIdentityProviderException exception) when (ProblemOf(exception) is not null)
        {
            return ProblemOf(exception)!;
        }

        Refusal? ProblemOf(AmazonCognitoIdentityProviderException exception) => exception.ErrorCode switch
        {
            "TooManyRequestsException" or "TooManyFailedAttemptsException" or "LimitExceededException" => new TooManyRequests(),
            _ => problemOf(exception),
        };
    }
}
