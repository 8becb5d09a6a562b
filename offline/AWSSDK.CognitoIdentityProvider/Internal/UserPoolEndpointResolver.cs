using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.CognitoIdentityProvider.Internal;

/// <summary>Sets the endpoint of each request.</summary>
internal sealed class UserPoolEndpointResolver : BaseEndpointResolver
{
    public static EndpointParameters Parameters(IClientConfig config, RegionEndpoint alternate) => new()
    {
        ["Endpoint"] = config.ServiceURL,
        ["Region"] = (alternate ?? config.RegionEndpoint)?.SystemName,
    };

    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext) =>
        Parameters(requestContext.ClientConfig, requestContext.Request.AlternateEndpoint);
}
