using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CognitoIdentityProvider.Internal;

/// <summary>The operations, each with the errors it declares.</summary>
internal static class Operations
{
    public static readonly InvokeOptions SignUp = Options<SignUpResponse>(
        nameof(CodeDeliveryFailureException), nameof(ForbiddenException), nameof(InternalErrorException),
        nameof(InvalidLambdaResponseException), nameof(InvalidParameterException), nameof(InvalidPasswordException),
        nameof(LimitExceededException), nameof(NotAuthorizedException), nameof(ResourceNotFoundException),
        nameof(TooManyRequestsException), nameof(UnexpectedLambdaException), nameof(UserLambdaValidationException),
        nameof(UsernameExistsException));

    public static readonly InvokeOptions ConfirmSignUp = Options<ConfirmSignUpResponse>(
        nameof(AliasExistsException), nameof(CodeMismatchException), nameof(ExpiredCodeException), nameof(ForbiddenException),
        nameof(InternalErrorException), nameof(InvalidLambdaResponseException), nameof(InvalidParameterException),
        nameof(LimitExceededException), nameof(NotAuthorizedException), nameof(ResourceNotFoundException),
        nameof(TooManyFailedAttemptsException), nameof(TooManyRequestsException), nameof(UnexpectedLambdaException),
        nameof(UserLambdaValidationException), nameof(UserNotFoundException));

    public static readonly InvokeOptions InitiateAuth = Options<InitiateAuthResponse>(
        nameof(ForbiddenException), nameof(InternalErrorException), nameof(InvalidLambdaResponseException),
        nameof(InvalidParameterException), nameof(NotAuthorizedException), nameof(PasswordResetRequiredException),
        nameof(ResourceNotFoundException), nameof(TooManyRequestsException), nameof(UnexpectedLambdaException),
        nameof(UserLambdaValidationException), nameof(UserNotConfirmedException), nameof(UserNotFoundException));

    public static readonly InvokeOptions ResendConfirmationCode = Options<ResendConfirmationCodeResponse>(
        nameof(CodeDeliveryFailureException), nameof(ForbiddenException), nameof(InternalErrorException),
        nameof(InvalidLambdaResponseException), nameof(InvalidParameterException), nameof(LimitExceededException),
        nameof(NotAuthorizedException), nameof(ResourceNotFoundException), nameof(TooManyRequestsException),
        nameof(UnexpectedLambdaException), nameof(UserLambdaValidationException), nameof(UserNotFoundException));

    public static readonly InvokeOptions ForgotPassword = Options<ForgotPasswordResponse>(
        nameof(CodeDeliveryFailureException), nameof(ForbiddenException), nameof(InternalErrorException),
        nameof(InvalidLambdaResponseException), nameof(InvalidParameterException), nameof(LimitExceededException),
        nameof(NotAuthorizedException), nameof(ResourceNotFoundException), nameof(TooManyRequestsException),
        nameof(UnexpectedLambdaException), nameof(UserLambdaValidationException), nameof(UserNotFoundException));

    public static readonly InvokeOptions ConfirmForgotPassword = Options<ConfirmForgotPasswordResponse>(
        nameof(CodeMismatchException), nameof(ExpiredCodeException), nameof(ForbiddenException), nameof(InternalErrorException),
        nameof(InvalidLambdaResponseException), nameof(InvalidParameterException), nameof(InvalidPasswordException),
        nameof(LimitExceededException), nameof(NotAuthorizedException), nameof(ResourceNotFoundException),
        nameof(TooManyFailedAttemptsException), nameof(TooManyRequestsException), nameof(UnexpectedLambdaException),
        nameof(UserLambdaValidationException), nameof(UserNotConfirmedException), nameof(UserNotFoundException));

    public static readonly InvokeOptions RevokeToken = Options<RevokeTokenResponse>(
        nameof(ForbiddenException), nameof(InternalErrorException), nameof(InvalidParameterException), nameof(TooManyRequestsException),
        nameof(UnauthorizedException), nameof(UnsupportedOperationException), nameof(UnsupportedTokenTypeException));

    public static readonly InvokeOptions AdminCreateUser = Options<AdminCreateUserResponse>(
        nameof(CodeDeliveryFailureException), nameof(InternalErrorException), nameof(InvalidLambdaResponseException),
        nameof(InvalidParameterException), nameof(InvalidPasswordException), nameof(NotAuthorizedException),
        nameof(ResourceNotFoundException), nameof(TooManyRequestsException), nameof(UnexpectedLambdaException),
        nameof(UnsupportedUserStateException), nameof(UserLambdaValidationException), nameof(UserNotFoundException),
        nameof(UsernameExistsException));

    public static readonly InvokeOptions AdminSetUserPassword = Options<AdminSetUserPasswordResponse>(
        nameof(InternalErrorException), nameof(InvalidParameterException), nameof(InvalidPasswordException),
        nameof(NotAuthorizedException), nameof(ResourceNotFoundException), nameof(TooManyRequestsException),
        nameof(UserNotFoundException));

    public static readonly InvokeOptions AdminAddUserToGroup = Options<AdminAddUserToGroupResponse>(
        nameof(InternalErrorException), nameof(InvalidParameterException), nameof(NotAuthorizedException),
        nameof(ResourceNotFoundException), nameof(TooManyRequestsException), nameof(UserNotFoundException));

    public static readonly InvokeOptions AdminGetUser = Options<AdminGetUserResponse>(
        nameof(InternalErrorException), nameof(InvalidParameterException), nameof(NotAuthorizedException),
        nameof(ResourceNotFoundException), nameof(TooManyRequestsException), nameof(UserNotFoundException));

    private static InvokeOptions Options<TResponse>(params string[] errors)
        where TResponse : AmazonWebServiceResponse, new() => new()
        {
            RequestMarshaller = RequestMarshaller.Instance,
            ResponseUnmarshaller = new ResponseUnmarshaller<TResponse>(errors.ToHashSet()),
        };
}
