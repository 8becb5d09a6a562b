namespace Amazon.CognitoIdentityProvider.Model;

public class MFAOptionType
{
    public DeliveryMediumType DeliveryMedium { get; set; }

    public string AttributeName { get; set; }
}
