using System.Net;
using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider.Model;

/// <summary>An administrator demands a new password first.</summary>
public class PasswordResetRequiredException : AmazonCognitoIdentityProviderException
{
    public PasswordResetRequiredException(string message)
        : base(message)
    {
    }

    public PasswordResetRequiredException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public PasswordResetRequiredException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public PasswordResetRequiredException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
