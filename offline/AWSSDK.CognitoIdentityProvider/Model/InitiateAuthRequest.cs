namespace Amazon.CognitoIdentityProvider.Model;

public class InitiateAuthRequest : AmazonCognitoIdentityProviderRequest
{
    public AuthFlowType AuthFlow { get; set; }

    /// <summary>USERNAME and PASSWORD, or REFRESH_TOKEN, according to the flow.</summary>
    public Dictionary<string, string> AuthParameters { get; set; }

    public string ClientId { get; set; }
}
