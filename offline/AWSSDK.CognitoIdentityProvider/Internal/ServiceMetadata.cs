using Amazon.Runtime.Internal;

namespace Amazon.CognitoIdentityProvider.Internal;

internal sealed class ServiceMetadata : IServiceMetadata
{
    public string ServiceId => "Cognito Identity Provider";

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
