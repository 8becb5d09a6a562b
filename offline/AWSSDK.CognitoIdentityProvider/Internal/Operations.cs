using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CognitoIdentityProvider.Internal;

/// <summary>The operations, each with all errors that the service model declares for it.</summary>
internal static class Operations
{
    public static readonly InvokeOptions SignUp = Options<SignUpResponse>(
        typeof(CodeDeliveryFailureException), typeof(ForbiddenException), typeof(InternalErrorException),
        typeof(InvalidEmailRoleAccessPolicyException), typeof(InvalidLambdaResponseException), typeof(InvalidParameterException),
        typeof(InvalidPasswordException), typeof(InvalidSmsRoleAccessPolicyException), typeof(InvalidSmsRoleTrustRelationshipException),
        typeof(LimitExceededException), typeof(NotAuthorizedException), typeof(ResourceNotFoundException),
        typeof(TooManyRequestsException), typeof(UnexpectedLambdaException), typeof(UserLambdaValidationException),
        typeof(UsernameExistsException));

    public static readonly InvokeOptions ConfirmSignUp = Options<ConfirmSignUpResponse>(
        typeof(AliasExistsException), typeof(CodeMismatchException), typeof(ExpiredCodeException), typeof(ForbiddenException),
        typeof(InternalErrorException), typeof(InvalidLambdaResponseException), typeof(InvalidParameterException),
        typeof(LimitExceededException), typeof(NotAuthorizedException), typeof(ResourceNotFoundException),
        typeof(TooManyFailedAttemptsException), typeof(TooManyRequestsException), typeof(UnexpectedLambdaException),
        typeof(UserLambdaValidationException), typeof(UserNotFoundException));

    public static readonly InvokeOptions InitiateAuth = Options<InitiateAuthResponse>(
        typeof(ForbiddenException), typeof(InternalErrorException), typeof(InvalidEmailRoleAccessPolicyException),
        typeof(InvalidLambdaResponseException), typeof(InvalidParameterException), typeof(InvalidSmsRoleAccessPolicyException),
        typeof(InvalidSmsRoleTrustRelationshipException), typeof(InvalidUserPoolConfigurationException), typeof(NotAuthorizedException),
        typeof(PasswordResetRequiredException), typeof(ResourceNotFoundException), typeof(TooManyRequestsException),
        typeof(UnexpectedLambdaException), typeof(UnsupportedOperationException), typeof(UserLambdaValidationException),
        typeof(UserNotConfirmedException), typeof(UserNotFoundException));

    public static readonly InvokeOptions ResendConfirmationCode = Options<ResendConfirmationCodeResponse>(
        typeof(CodeDeliveryFailureException), typeof(ForbiddenException), typeof(InternalErrorException),
        typeof(InvalidEmailRoleAccessPolicyException), typeof(InvalidLambdaResponseException), typeof(InvalidParameterException),
        typeof(InvalidSmsRoleAccessPolicyException), typeof(InvalidSmsRoleTrustRelationshipException), typeof(LimitExceededException),
        typeof(NotAuthorizedException), typeof(ResourceNotFoundException), typeof(TooManyRequestsException),
        typeof(UnexpectedLambdaException), typeof(UserLambdaValidationException), typeof(UserNotFoundException));

    public static readonly InvokeOptions ForgotPassword = Options<ForgotPasswordResponse>(
        typeof(CodeDeliveryFailureException), typeof(ForbiddenException), typeof(InternalErrorException),
        typeof(InvalidEmailRoleAccessPolicyException), typeof(InvalidLambdaResponseException), typeof(InvalidParameterException),
        typeof(InvalidSmsRoleAccessPolicyException), typeof(InvalidSmsRoleTrustRelationshipException), typeof(LimitExceededException),
        typeof(NotAuthorizedException), typeof(ResourceNotFoundException), typeof(TooManyRequestsException),
        typeof(UnexpectedLambdaException), typeof(UserLambdaValidationException), typeof(UserNotFoundException));

    public static readonly InvokeOptions ConfirmForgotPassword = Options<ConfirmForgotPasswordResponse>(
        typeof(CodeMismatchException), typeof(ExpiredCodeException), typeof(ForbiddenException), typeof(InternalErrorException),
        typeof(InvalidLambdaResponseException), typeof(InvalidParameterException), typeof(InvalidPasswordException),
        typeof(LimitExceededException), typeof(NotAuthorizedException), typeof(PasswordHistoryPolicyViolationException),
        typeof(ResourceNotFoundException), typeof(TooManyFailedAttemptsException), typeof(TooManyRequestsException),
        typeof(UnexpectedLambdaException), typeof(UserLambdaValidationException), typeof(UserNotConfirmedException),
        typeof(UserNotFoundException));

    public static readonly InvokeOptions RevokeToken = Options<RevokeTokenResponse>(
        typeof(ForbiddenException), typeof(InternalErrorException), typeof(InvalidParameterException), typeof(TooManyRequestsException),
        typeof(UnauthorizedException), typeof(UnsupportedOperationException), typeof(UnsupportedTokenTypeException));

    public static readonly InvokeOptions AdminCreateUser = Options<AdminCreateUserResponse>(
        typeof(CodeDeliveryFailureException), typeof(InternalErrorException), typeof(InvalidLambdaResponseException),
        typeof(InvalidParameterException), typeof(InvalidPasswordException), typeof(InvalidSmsRoleAccessPolicyException),
        typeof(InvalidSmsRoleTrustRelationshipException), typeof(NotAuthorizedException), typeof(PreconditionNotMetException),
        typeof(ResourceNotFoundException), typeof(TooManyRequestsException), typeof(UnexpectedLambdaException),
        typeof(UnsupportedUserStateException), typeof(UserLambdaValidationException), typeof(UserNotFoundException),
        typeof(UsernameExistsException));

    public static readonly InvokeOptions AdminSetUserPassword = Options<AdminSetUserPasswordResponse>(
        typeof(InternalErrorException), typeof(InvalidParameterException), typeof(InvalidPasswordException),
        typeof(NotAuthorizedException), typeof(PasswordHistoryPolicyViolationException), typeof(ResourceNotFoundException),
        typeof(TooManyRequestsException), typeof(UserNotFoundException));

    public static readonly InvokeOptions AdminGetUser = Options<AdminGetUserResponse>(
        typeof(InternalErrorException), typeof(InvalidParameterException), typeof(NotAuthorizedException),
        typeof(ResourceNotFoundException), typeof(TooManyRequestsException), typeof(UserNotFoundException));

    private static InvokeOptions Options<TResponse>(params Type[] errors)
        where TResponse : AmazonWebServiceResponse, new() => new()
        {
            RequestMarshaller = RequestMarshaller.Instance,
            ResponseUnmarshaller = new ResponseUnmarshaller<TResponse>(errors),
        };
}
