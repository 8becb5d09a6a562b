using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider.Model;

public class AdminGetUserResponse : AmazonWebServiceResponse
{
    public List<AttributeType> UserAttributes { get; set; }

    public DateTime? UserCreateDate { get; set; }

    public DateTime? UserLastModifiedDate { get; set; }

    public bool? Enabled { get; set; }

    public UserStatusType UserStatus { get; set; }
}
