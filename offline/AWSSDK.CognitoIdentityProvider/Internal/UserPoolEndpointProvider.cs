using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.CognitoIdentityProvider.Internal;

/// <summary>Resolves to the configured service URL, or without one to the public endpoint of the region.</summary>
internal sealed class UserPoolEndpointProvider : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        if (parameters["Endpoint"] is string { Length: > 0 } url)
        {
            return new Endpoint(url);
        }

        return parameters["Region"] is string region
            ? new Endpoint($"https://cognito-idp.{region}.{RegionEndpoint.GetBySystemName(region).PartitionDnsSuffix}")
            : throw new AmazonClientException("Neither a region nor a service URL is configured for Cognito.");
    }
}
