using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider;

public class DeliveryMediumType(string value) : ConstantClass(value)
{
    public static readonly DeliveryMediumType EMAIL = new("EMAIL");

    /// <summary>The constant of a text. A text without a constant gets a new one.</summary>
    public static DeliveryMediumType FindValue(string value) => FindValue<DeliveryMediumType>(value);
}
