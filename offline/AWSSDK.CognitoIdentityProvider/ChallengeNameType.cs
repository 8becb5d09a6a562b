using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider;

public class ChallengeNameType(string value) : ConstantClass(value)
{
    public static readonly ChallengeNameType ADMIN_NO_SRP_AUTH = new("ADMIN_NO_SRP_AUTH");

    public static readonly ChallengeNameType CUSTOM_CHALLENGE = new("CUSTOM_CHALLENGE");

    public static readonly ChallengeNameType DEVICE_PASSWORD_VERIFIER = new("DEVICE_PASSWORD_VERIFIER");

    public static readonly ChallengeNameType DEVICE_SRP_AUTH = new("DEVICE_SRP_AUTH");

    public static readonly ChallengeNameType EMAIL_OTP = new("EMAIL_OTP");

    public static readonly ChallengeNameType MFA_SETUP = new("MFA_SETUP");

    public static readonly ChallengeNameType NEW_PASSWORD_REQUIRED = new("NEW_PASSWORD_REQUIRED");

    public static readonly ChallengeNameType PASSWORD = new("PASSWORD");

    public static readonly ChallengeNameType PASSWORD_SRP = new("PASSWORD_SRP");

    public static readonly ChallengeNameType PASSWORD_VERIFIER = new("PASSWORD_VERIFIER");

    public static readonly ChallengeNameType SELECT_CHALLENGE = new("SELECT_CHALLENGE");

    public static readonly ChallengeNameType SELECT_MFA_TYPE = new("SELECT_MFA_TYPE");

    public static readonly ChallengeNameType SMS_MFA = new("SMS_MFA");

    public static readonly ChallengeNameType SMS_OTP = new("SMS_OTP");

    public static readonly ChallengeNameType SOFTWARE_TOKEN_MFA = new("SOFTWARE_TOKEN_MFA");

    public static readonly ChallengeNameType WEB_AUTHN = new("WEB_AUTHN");

    public static implicit operator ChallengeNameType(string value) => FindValue(value);

    /// <summary>A value that this list lacks becomes a new constant.</summary>
    public static ChallengeNameType FindValue(string value) => FindValue<ChallengeNameType>(value);
}
