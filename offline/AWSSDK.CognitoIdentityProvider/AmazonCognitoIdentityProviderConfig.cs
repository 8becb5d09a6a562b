using Amazon.CognitoIdentityProvider.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace Amazon.CognitoIdentityProvider;

public class AmazonCognitoIdentityProviderConfig : ClientConfig
{
    internal const string ApiVersion = "2016-04-18";

    public AmazonCognitoIdentityProviderConfig()
        : base(new DefaultConfigurationProvider(DefaultConfigurations.All))
    {
        ServiceId = "Cognito Identity Provider";
        AuthenticationServiceName = "cognito-idp";
        EndpointProvider = new UserPoolEndpointProvider();
    }

    public override string RegionEndpointServiceName => "cognito-idp";

    public override string ServiceVersion => ApiVersion;

    public override string UserAgent { get; } = InternalSDKUtils.BuildUserAgentString("Cognito Identity Provider", "4.0.6.2");

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(UserPoolEndpointResolver.Parameters(this, parameters.AlternateEndpoint));
}
