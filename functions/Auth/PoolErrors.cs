using Amazon.CognitoIdentityProvider;
using Shop.Functions.Users;

namespace Shop.Functions.Auth;

/// <summary>What each operation of the user pool can run into, by Cognito's error codes; null for what is no answer to a client.</summary>
internal static class PoolErrors
{
    public static Refusal? OfSignUp(AmazonCognitoIdentityProviderException exception) => exception.ErrorCode switch
    {
        "UsernameExistsException" => new EmailTaken(),
        "InvalidPasswordException" => AuthRefusals.WeakPassword,
        "InvalidParameterException" => AuthRefusals.SignUpNotUnderstood,
        "UserLambdaValidationException" => new SignUpRefused(),
        "CodeDeliveryFailureException" => new CodeNotSent(),
        _ => null,
    };

    public static Refusal? OfConfirm(AmazonCognitoIdentityProviderException exception) => exception.ErrorCode switch
    {
        "CodeMismatchException" or "ExpiredCodeException" or "UserNotFoundException" or "InvalidParameterException" =>
            AuthRefusals.WrongCode,
        "AliasExistsException" => new EmailTaken(),
        "NotAuthorizedException" => new NotConfirmable(),
        _ => null,
    };

    public static Refusal? OfSending(AmazonCognitoIdentityProviderException exception) =>
        exception.ErrorCode == "CodeDeliveryFailureException" ? new CodeNotSentAgain() : null;

    public static Refusal? OfReset(AmazonCognitoIdentityProviderException exception) => exception.ErrorCode switch
    {
        "InvalidPasswordException" => AuthRefusals.WeakPassword,
        "CodeMismatchException" or "ExpiredCodeException" or "UserNotFoundException" or "UserNotConfirmedException"
            or "NotAuthorizedException" => AuthRefusals.WrongCode,
        "InvalidParameterException" => AuthRefusals.SignUpNotUnderstood,
        _ => null,
    };

    /// <summary>There is no such account, or it is in no state to get the code: nothing that a stranger is told.</summary>
    public static bool TellsOfAccount(AmazonCognitoIdentityProviderException exception) =>
        exception.ErrorCode is "UserNotFoundException" or "InvalidParameterException" or "NotAuthorizedException";

    /// <summary>It is no refresh token of this client, or not any more.</summary>
    public static bool IsNoToken(AmazonCognitoIdentityProviderException exception) => exception.ErrorCode
        is "UnauthorizedException" or "NotAuthorizedException" or "UnsupportedTokenTypeException" or "InvalidParameterException";

    // InvalidPasswordException is cognito-local's word for a wrong password.
    public static Refusal? OfSignIn(AmazonCognitoIdentityProviderException exception) => exception.ErrorCode switch
    {
        "NotAuthorizedException" or "UserNotFoundException" or "InvalidPasswordException" => new WrongCredentials(),
        "UserNotConfirmedException" => new NotConfirmed(),
        "PasswordResetRequiredException" => new PasswordResetRequired(),
        _ => OfTokens(exception, new AccountDeactivated()),
    };

    public static Refusal? OfRefresh(AmazonCognitoIdentityProviderException exception) => exception.ErrorCode switch
    {
        "NotAuthorizedException" or "UserNotFoundException" or "InvalidParameterException" => new RefreshRefused(),
        _ => OfTokens(exception, new RefreshRefused()),
    };

    // The trigger said no, or could not say anything; it has logged why.
    private static Refusal? OfTokens(AmazonCognitoIdentityProviderException exception, Refusal deactivated) => exception.ErrorCode switch
    {
        "UserLambdaValidationException" =>
            exception.Message.Contains(UserDeactivatedException.Marker, StringComparison.Ordinal) ? deactivated : new Unavailable(),
        "UnexpectedLambdaException" or "InvalidLambdaResponseException" => new Unavailable(),
        _ => null,
    };
}
