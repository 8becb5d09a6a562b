namespace Amazon.CognitoIdentityProvider.Model;

public class UserType
{
    public string Username { get; set; }

    public List<AttributeType> Attributes { get; set; }

    public DateTime? UserCreateDate { get; set; }

    public DateTime? UserLastModifiedDate { get; set; }

    public bool? Enabled { get; set; }

    public UserStatusType UserStatus { get; set; }

    public List<MFAOptionType> MFAOptions { get; set; }
}
