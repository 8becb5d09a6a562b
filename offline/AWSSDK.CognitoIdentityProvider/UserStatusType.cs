using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider;

public class UserStatusType(string value) : ConstantClass(value)
{
    public static readonly UserStatusType ARCHIVED = new("ARCHIVED");

    public static readonly UserStatusType COMPROMISED = new("COMPROMISED");

    public static readonly UserStatusType CONFIRMED = new("CONFIRMED");

    public static readonly UserStatusType EXTERNAL_PROVIDER = new("EXTERNAL_PROVIDER");

    public static readonly UserStatusType FORCE_CHANGE_PASSWORD = new("FORCE_CHANGE_PASSWORD");

    public static readonly UserStatusType RESET_REQUIRED = new("RESET_REQUIRED");

    public static readonly UserStatusType UNCONFIRMED = new("UNCONFIRMED");

    public static readonly UserStatusType UNKNOWN = new("UNKNOWN");

    public static implicit operator UserStatusType(string value) => FindValue(value);

    /// <summary>A value that this list lacks becomes a new constant.</summary>
    public static UserStatusType FindValue(string value) => FindValue<UserStatusType>(value);
}
