using Amazon.CognitoIdentityProvider;
using Shop.Functions.Hosting;
using Shop.Functions.Users;

namespace Shop.Functions.Auth;

/// <summary>What each operation of the user pool can run into, by Cognito's error codes; null for what is no answer to a client.</summary>
internal static class PoolErrors
{
    public static Problem? OfSignUp(AmazonCognitoIdentityProviderException exception) => exception.ErrorCode switch
    {
        "UsernameExistsException" => AuthProblems.EmailTaken,
        "InvalidPasswordException" => AuthProblems.WeakPassword,
        "InvalidParameterException" => AuthProblems.SignUpNotUnderstood,
        "UserLambdaValidationException" => AuthProblems.SignUpRefused,
        "CodeDeliveryFailureException" => AuthProblems.CodeNotSent,
        _ => null,
    };

    public static Problem? OfConfirm(AmazonCognitoIdentityProviderException exception) => exception.ErrorCode switch
    {
        "CodeMismatchException" or "ExpiredCodeException" or "UserNotFoundException" or "InvalidParameterException" =>
            AuthProblems.WrongCode,
        "AliasExistsException" => AuthProblems.EmailTaken,
        "NotAuthorizedException" => AuthProblems.NotConfirmable,
        _ => null,
    };

    public static Problem? OfSending(AmazonCognitoIdentityProviderException exception) =>
        exception.ErrorCode == "CodeDeliveryFailureException" ? AuthProblems.CodeNotSentAgain : null;

    public static Problem? OfReset(AmazonCognitoIdentityProviderException exception) => exception.ErrorCode switch
    {
        "InvalidPasswordException" => AuthProblems.WeakPassword,
        "CodeMismatchException" or "ExpiredCodeException" or "UserNotFoundException" or "UserNotConfirmedException"
            or "NotAuthorizedException" => AuthProblems.WrongCode,
        "InvalidParameterException" => AuthProblems.SignUpNotUnderstood,
        _ => null,
    };

    /// <summary>There is no such account, or it is in no state to get the code: nothing that a stranger is told.</summary>
    public static bool TellsOfAccount(AmazonCognitoIdentityProviderException exception) =>
        exception.ErrorCode is "UserNotFoundException" or "InvalidParameterException" or "NotAuthorizedException";

    /// <summary>It is no refresh token of this client, or not any more.</summary>
    public static bool IsNoToken(AmazonCognitoIdentityProviderException exception) => exception.ErrorCode
        is "UnauthorizedException" or "NotAuthorizedException" or "UnsupportedTokenTypeException" or "InvalidParameterException";

    // InvalidPasswordException is cognito-local's word for a wrong password.
    public static Problem? OfSignIn(AmazonCognitoIdentityProviderException exception) => exception.ErrorCode switch
    {
        "NotAuthorizedException" or "UserNotFoundException" or "InvalidPasswordException" => AuthProblems.WrongCredentials,
        "UserNotConfirmedException" => AuthProblems.NotConfirmed,
        "PasswordResetRequiredException" => AuthProblems.PasswordResetRequired,
        _ => OfTokens(exception, AuthProblems.Deactivated),
    };

    public static Problem? OfRefresh(AmazonCognitoIdentityProviderException exception) => exception.ErrorCode switch
    {
        "NotAuthorizedException" or "UserNotFoundException" or "InvalidParameterException" => AuthProblems.RefreshRefused,
        _ => OfTokens(exception, AuthProblems.RefreshRefused),
    };

    // The trigger said no, or could not say anything; it has logged why.
    private static Problem? OfTokens(AmazonCognitoIdentityProviderException exception, Problem deactivated) => exception.ErrorCode switch
    {
        "UserLambdaValidationException" =>
            exception.Message.Contains(UserDeactivatedException.Marker, StringComparison.Ordinal) ? deactivated : Problems.Unavailable,
        "UnexpectedLambdaException" or "InvalidLambdaResponseException" => Problems.Unavailable,
        _ => null,
    };
}
