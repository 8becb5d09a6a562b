using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Amazon.CognitoIdentityProvider.Internal;

/// <summary>Writes AWS JSON 1.1: the operation is a header, the body has the members of the request.</summary>
internal sealed class RequestMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public static readonly RequestMarshaller Instance = new();

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var operation = input.GetType().Name[..^"Request".Length];
        var request = new DefaultRequest(input, "Amazon.CognitoIdentityProvider")
        {
            HttpMethod = "POST",
            ResourcePath = "/",
            Content = Wire.Write(input),
        };
        request.Headers["X-Amz-Target"] = $"AWSCognitoIdentityProviderService.{operation}";
        request.Headers[HeaderKeys.ContentTypeHeader] = "application/x-amz-json-1.1";
        request.Headers[HeaderKeys.XAmzApiVersion] = AmazonCognitoIdentityProviderConfig.ApiVersion;
        return request;
    }
}
