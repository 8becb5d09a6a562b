using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider;

public class MessageActionType(string value) : ConstantClass(value)
{
    public static readonly MessageActionType RESEND = new("RESEND");

    public static readonly MessageActionType SUPPRESS = new("SUPPRESS");

    public static implicit operator MessageActionType(string value) => FindValue(value);

    /// <summary>A value that this list lacks becomes a new constant.</summary>
    public static MessageActionType FindValue(string value) => FindValue<MessageActionType>(value);
}
