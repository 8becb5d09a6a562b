namespace Amazon.CognitoIdentityProvider.Model;

public class AnalyticsMetadataType
{
    public string AnalyticsEndpointId { get; set; }
}
