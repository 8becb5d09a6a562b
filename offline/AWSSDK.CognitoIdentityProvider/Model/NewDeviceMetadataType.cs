namespace Amazon.CognitoIdentityProvider.Model;

public class NewDeviceMetadataType
{
    public string DeviceKey { get; set; }

    public string DeviceGroupKey { get; set; }
}
