using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider.Model;

public class SignUpResponse : AmazonWebServiceResponse
{
    public bool? UserConfirmed { get; set; }

    public CodeDeliveryDetailsType CodeDeliveryDetails { get; set; }

    public string UserSub { get; set; }
}
