using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider.Model;

public class AdminCreateUserResponse : AmazonWebServiceResponse
{
    public UserType User { get; set; }
}
