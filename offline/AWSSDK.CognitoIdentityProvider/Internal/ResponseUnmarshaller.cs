using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.CognitoIdentityProvider.Internal;

/// <summary>
/// Reads a response or an error. An error in <paramref name="errors"/> gets its own type, any other the exception of the service.
/// </summary>
internal sealed class ResponseUnmarshaller<TResponse>(Type[] errors) : JsonResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext context)
    {
        using var body = new MemoryStream();
        context.Stream.CopyTo(body);
        return body.Length == 0 ? new TResponse() : Wire.Read<TResponse>(body.ToArray());
    }

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode)
    {
        var reader = new StreamingUtf8JsonReader(context.Stream);
        var error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(context, ref reader);
        var type = Array.Find(errors, type => type.Name == error.Code) ?? typeof(AmazonCognitoIdentityProviderException);
        var exception = (AmazonServiceException)Activator.CreateInstance(type, [error.Message]);
        exception.ErrorType = error.Type;
        exception.ErrorCode = error.Code;
        exception.RequestId = error.RequestId;
        exception.StatusCode = statusCode;
        return exception;
    }
}
