using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider;

public class AuthFlowType(string value) : ConstantClass(value)
{
    public static readonly AuthFlowType REFRESH_TOKEN_AUTH = new("REFRESH_TOKEN_AUTH");

    public static readonly AuthFlowType USER_PASSWORD_AUTH = new("USER_PASSWORD_AUTH");

    public static implicit operator AuthFlowType(string value) => FindValue(value);

    /// <summary>The constant of a text. A text without a constant gets a new one.</summary>
    public static AuthFlowType FindValue(string value) => FindValue<AuthFlowType>(value);
}
