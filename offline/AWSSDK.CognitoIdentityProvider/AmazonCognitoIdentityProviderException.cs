using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider;

/// <summary>An error of the service. <c>ErrorCode</c> has its name, also for errors that have no type of their own here.</summary>
public class AmazonCognitoIdentityProviderException(string message) : AmazonServiceException(message);
