using System.Net;
using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider.Model;

/// <summary>The e-mail address or phone number already belongs to another confirmed account.</summary>
public class AliasExistsException : AmazonCognitoIdentityProviderException
{
    public AliasExistsException(string message)
        : base(message)
    {
    }

    public AliasExistsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AliasExistsException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public AliasExistsException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
