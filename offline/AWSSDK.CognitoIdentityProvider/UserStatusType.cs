using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider;

public class UserStatusType(string value) : ConstantClass(value)
{
    public static readonly UserStatusType CONFIRMED = new("CONFIRMED");

    public static readonly UserStatusType FORCE_CHANGE_PASSWORD = new("FORCE_CHANGE_PASSWORD");

    public static implicit operator UserStatusType(string value) => FindValue(value);

    /// <summary>The constant of a text. A text without a constant gets a new one.</summary>
    public static UserStatusType FindValue(string value) => FindValue<UserStatusType>(value);
}
