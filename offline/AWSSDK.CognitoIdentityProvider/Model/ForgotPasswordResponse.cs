using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider.Model;

public class ForgotPasswordResponse : AmazonWebServiceResponse
{
    public CodeDeliveryDetailsType CodeDeliveryDetails { get; set; }
}
