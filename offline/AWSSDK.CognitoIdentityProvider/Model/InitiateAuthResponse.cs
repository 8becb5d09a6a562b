using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider.Model;

public class InitiateAuthResponse : AmazonWebServiceResponse
{
    public ChallengeNameType ChallengeName { get; set; }

    public Dictionary<string, string> ChallengeParameters { get; set; }

    /// <summary>Null when a challenge must be answered first.</summary>
    public AuthenticationResultType AuthenticationResult { get; set; }
}
