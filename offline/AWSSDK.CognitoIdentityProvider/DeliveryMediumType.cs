using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider;

public class DeliveryMediumType(string value) : ConstantClass(value)
{
    public static readonly DeliveryMediumType EMAIL = new("EMAIL");

    public static readonly DeliveryMediumType SMS = new("SMS");

    public static implicit operator DeliveryMediumType(string value) => FindValue(value);

    /// <summary>A value that this list lacks becomes a new constant.</summary>
    public static DeliveryMediumType FindValue(string value) => FindValue<DeliveryMediumType>(value);
}
