namespace Amazon.CognitoIdentityProvider.Model;

public class CodeDeliveryDetailsType
{
    /// <summary>Masked, like <c>a***@e***</c>.</summary>
    public string Destination { get; set; }

    public DeliveryMediumType DeliveryMedium { get; set; }

    public string AttributeName { get; set; }
}
