namespace Amazon.CognitoIdentityProvider.Model;

/// <summary>The email address or phone number already belongs to another confirmed account.</summary>
public class AliasExistsException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The user exists, but the code could not be sent.</summary>
public class CodeDeliveryFailureException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The confirmation code is wrong.</summary>
public class CodeMismatchException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The confirmation code has expired or was used.</summary>
public class ExpiredCodeException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The web ACL of the pool refused the request.</summary>
public class ForbiddenException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The service failed; a retry can help.</summary>
public class InternalErrorException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>Cognito may not use the email identity of the pool.</summary>
public class InvalidEmailRoleAccessPolicyException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>A trigger returned a response that Cognito cannot use.</summary>
public class InvalidLambdaResponseException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>A member of the request is missing or malformed, or the state of the user does not allow the request.</summary>
public class InvalidParameterException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The password does not meet the policy of the pool.</summary>
public class InvalidPasswordException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The role of the pool for SMS may not publish with SNS.</summary>
public class InvalidSmsRoleAccessPolicyException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The role of the pool for SMS does not trust Cognito or has another external id.</summary>
public class InvalidSmsRoleTrustRelationshipException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The configuration of the pool is not valid.</summary>
public class InvalidUserPoolConfigurationException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The account or the user has used up a quota.</summary>
public class LimitExceededException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The user name, password or token is wrong, or the user may not do this.</summary>
public class NotAuthorizedException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The user had this password before, and the policy of the pool forbids its reuse.</summary>
public class PasswordHistoryPolicyViolationException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>An administrator requires a new password first.</summary>
public class PasswordResetRequiredException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>A condition of the request is not met.</summary>
public class PreconditionNotMetException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The pool, client or group does not exist.</summary>
public class ResourceNotFoundException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The user sent too many wrong codes and must wait.</summary>
public class TooManyFailedAttemptsException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The request was throttled; the client has already retried.</summary>
public class TooManyRequestsException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The caller may not do this, or the token is not valid.</summary>
public class UnauthorizedException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>A trigger could not be invoked, or it failed.</summary>
public class UnexpectedLambdaException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The app client does not allow this operation.</summary>
public class UnsupportedOperationException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The token is not a refresh token.</summary>
public class UnsupportedTokenTypeException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The state of the user does not allow this.</summary>
public class UnsupportedUserStateException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>A trigger threw; the message ends with the message of its exception.</summary>
public class UserLambdaValidationException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The user has not confirmed the sign-up.</summary>
public class UserNotConfirmedException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The user does not exist. A client can be configured to hide this as <see cref="NotAuthorizedException"/>.</summary>
public class UserNotFoundException(string message) : AmazonCognitoIdentityProviderException(message);

/// <summary>The user name is taken.</summary>
public class UsernameExistsException(string message) : AmazonCognitoIdentityProviderException(message);
