using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider.Model;

public class AdminGetUserResponse : AmazonWebServiceResponse
{
    public string Username { get; set; }

    public List<AttributeType> UserAttributes { get; set; }

    public DateTime? UserCreateDate { get; set; }

    public DateTime? UserLastModifiedDate { get; set; }

    public bool? Enabled { get; set; }

    public UserStatusType UserStatus { get; set; }

    public List<MFAOptionType> MFAOptions { get; set; }

    public string PreferredMfaSetting { get; set; }

    public List<string> UserMFASettingList { get; set; }
}
