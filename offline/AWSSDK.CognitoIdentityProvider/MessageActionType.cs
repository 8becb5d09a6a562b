using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider;

public class MessageActionType(string value) : ConstantClass(value)
{
    public static readonly MessageActionType SUPPRESS = new("SUPPRESS");

    /// <summary>The constant of a text. A text without a constant gets a new one.</summary>
    public static MessageActionType FindValue(string value) => FindValue<MessageActionType>(value);
}
