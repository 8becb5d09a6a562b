using System.Net;
using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider;

/// <summary>
/// An error of the service. Its <c>ErrorCode</c> tells those apart that have no type, or none in the operation that was called.
/// </summary>
public class AmazonCognitoIdentityProviderException : AmazonServiceException
{
    public AmazonCognitoIdentityProviderException(string message)
        : base(message)
    {
    }

    public AmazonCognitoIdentityProviderException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AmazonCognitoIdentityProviderException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public AmazonCognitoIdentityProviderException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
