using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider.Model;

public class ResendConfirmationCodeResponse : AmazonWebServiceResponse
{
    public CodeDeliveryDetailsType CodeDeliveryDetails { get; set; }
}
