using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider;

public class ChallengeNameType(string value) : ConstantClass(value)
{
    public static readonly ChallengeNameType NEW_PASSWORD_REQUIRED = new("NEW_PASSWORD_REQUIRED");

    /// <summary>The constant of a text. A text without a constant gets a new one.</summary>
    public static ChallengeNameType FindValue(string value) => FindValue<ChallengeNameType>(value);
}
