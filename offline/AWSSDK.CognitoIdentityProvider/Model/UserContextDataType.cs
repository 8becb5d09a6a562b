namespace Amazon.CognitoIdentityProvider.Model;

public class UserContextDataType
{
    public string IpAddress { get; set; }

    public string EncodedData { get; set; }
}
