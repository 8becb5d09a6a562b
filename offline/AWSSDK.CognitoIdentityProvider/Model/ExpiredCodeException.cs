using System.Net;
using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider.Model;

/// <summary>The confirmation code is too old, or was used.</summary>
public class ExpiredCodeException : AmazonCognitoIdentityProviderException
{
    public ExpiredCodeException(string message)
        : base(message)
    {
    }

    public ExpiredCodeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ExpiredCodeException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public ExpiredCodeException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
