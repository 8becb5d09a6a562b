using System.Net;
using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider.Model;

/// <summary>The confirmation code is wrong.</summary>
public class CodeMismatchException : AmazonCognitoIdentityProviderException
{
    public CodeMismatchException(string message)
        : base(message)
    {
    }

    public CodeMismatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public CodeMismatchException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public CodeMismatchException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
