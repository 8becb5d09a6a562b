using Amazon.CognitoIdentityProvider;
using Shop.Functions.Users;

namespace Shop.Functions.Auth;

/// <summary>Maps Cognito's error codes to the refusals of each operation. Null for an error that the client did not cause.</summary>
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

    /// <summary>Whether the error would tell the client if an account exists. A client must not learn that.</summary>
    public static bool RevealsAccount(AmazonCognitoIdentityProviderException exception) =>
        exception.ErrorCode is "UserNotFoundException" or "InvalidParameterException" or "NotAuthorizedException";

    /// <summary>Whether the token is not a valid refresh token of this client.</summary>
    public static bool IsInvalidToken(AmazonCognitoIdentityProviderException exception) => exception.ErrorCode
        is "UnauthorizedException" or "NotAuthorizedException" or "UnsupportedTokenTypeException" or "InvalidParameterException";

    // cognito-local answers a wrong password with InvalidPasswordException.
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

    // The PreTokenGeneration trigger refused the token or failed. It has already logged the reason.
    private static Refusal? OfTokens(AmazonCognitoIdentityProviderException exception, Refusal deactivated) => exception.ErrorCode switch
    {
        "UserLambdaValidationException" =>
            exception.Message.Contains(UserDeactivatedException.Marker, StringComparison.Ordinal) ? deactivated : new Unavailable(),
        "UnexpectedLambdaException" or "InvalidLambdaResponseException" => new Unavailable(),
        _ => null,
    };
}
