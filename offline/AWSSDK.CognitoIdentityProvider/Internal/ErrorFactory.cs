using System.Net;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CognitoIdentityProvider.Internal;

/// <summary>Turns an error response into the exception of its code.</summary>
internal static class ErrorFactory
{
    private delegate AmazonServiceException Factory(
        string message, ErrorType type, string code, string requestId, HttpStatusCode status);

    private static readonly Dictionary<string, Factory> Factories = new()
    {
        [nameof(AliasExistsException)] = (m, t, c, r, s) => new AliasExistsException(m, t, c, r, s),
        [nameof(CodeDeliveryFailureException)] = (m, t, c, r, s) => new CodeDeliveryFailureException(m, t, c, r, s),
        [nameof(CodeMismatchException)] = (m, t, c, r, s) => new CodeMismatchException(m, t, c, r, s),
        [nameof(ExpiredCodeException)] = (m, t, c, r, s) => new ExpiredCodeException(m, t, c, r, s),
        [nameof(ForbiddenException)] = (m, t, c, r, s) => new ForbiddenException(m, t, c, r, s),
        [nameof(InternalErrorException)] = (m, t, c, r, s) => new InternalErrorException(m, t, c, r, s),
        [nameof(InvalidLambdaResponseException)] = (m, t, c, r, s) => new InvalidLambdaResponseException(m, t, c, r, s),
        [nameof(InvalidParameterException)] = (m, t, c, r, s) => new InvalidParameterException(m, t, c, r, s),
        [nameof(InvalidPasswordException)] = (m, t, c, r, s) => new InvalidPasswordException(m, t, c, r, s),
        [nameof(LimitExceededException)] = (m, t, c, r, s) => new LimitExceededException(m, t, c, r, s),
        [nameof(NotAuthorizedException)] = (m, t, c, r, s) => new NotAuthorizedException(m, t, c, r, s),
        [nameof(PasswordResetRequiredException)] = (m, t, c, r, s) => new PasswordResetRequiredException(m, t, c, r, s),
        [nameof(ResourceNotFoundException)] = (m, t, c, r, s) => new ResourceNotFoundException(m, t, c, r, s),
        [nameof(TooManyFailedAttemptsException)] = (m, t, c, r, s) => new TooManyFailedAttemptsException(m, t, c, r, s),
        [nameof(TooManyRequestsException)] = (m, t, c, r, s) => new TooManyRequestsException(m, t, c, r, s),
        [nameof(UnauthorizedException)] = (m, t, c, r, s) => new UnauthorizedException(m, t, c, r, s),
        [nameof(UnexpectedLambdaException)] = (m, t, c, r, s) => new UnexpectedLambdaException(m, t, c, r, s),
        [nameof(UnsupportedOperationException)] = (m, t, c, r, s) => new UnsupportedOperationException(m, t, c, r, s),
        [nameof(UnsupportedTokenTypeException)] = (m, t, c, r, s) => new UnsupportedTokenTypeException(m, t, c, r, s),
        [nameof(UnsupportedUserStateException)] = (m, t, c, r, s) => new UnsupportedUserStateException(m, t, c, r, s),
        [nameof(UserLambdaValidationException)] = (m, t, c, r, s) => new UserLambdaValidationException(m, t, c, r, s),
        [nameof(UserNotConfirmedException)] = (m, t, c, r, s) => new UserNotConfirmedException(m, t, c, r, s),
        [nameof(UserNotFoundException)] = (m, t, c, r, s) => new UserNotFoundException(m, t, c, r, s),
        [nameof(UsernameExistsException)] = (m, t, c, r, s) => new UsernameExistsException(m, t, c, r, s),
    };

    /// <param name="typed">The codes that the operation declares; any other becomes the exception of the service.</param>
    public static AmazonServiceException Create(ErrorResponse error, IReadOnlySet<string> typed)
    {
        Factory create = error.Code is { } code && typed.Contains(code) && Factories.TryGetValue(code, out var factory)
            ? factory
            : (m, t, c, r, s) => new AmazonCognitoIdentityProviderException(m, t, c, r, s);
        return create(error.Message, error.Type, error.Code, error.RequestId, error.StatusCode);
    }
}
