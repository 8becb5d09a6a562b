using System.Net;
using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider.Model;

/// <summary>The user is there, but the code could not be sent.</summary>
public class CodeDeliveryFailureException : AmazonCognitoIdentityProviderException
{
    public CodeDeliveryFailureException(string message)
        : base(message)
    {
    }

    public CodeDeliveryFailureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public CodeDeliveryFailureException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public CodeDeliveryFailureException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
