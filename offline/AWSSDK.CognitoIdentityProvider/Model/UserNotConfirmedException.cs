using System.Net;
using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider.Model;

/// <summary>The user has not confirmed the sign-up.</summary>
public class UserNotConfirmedException : AmazonCognitoIdentityProviderException
{
    public UserNotConfirmedException(string message)
        : base(message)
    {
    }

    public UserNotConfirmedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public UserNotConfirmedException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public UserNotConfirmedException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
