namespace Amazon.CognitoIdentityProvider.Model;

public class AuthenticationResultType
{
    public string AccessToken { get; set; }

    /// <summary>Seconds until the id and access tokens expire.</summary>
    public int? ExpiresIn { get; set; }

    public string TokenType { get; set; }

    /// <summary>Null in the answer to a refresh.</summary>
    public string RefreshToken { get; set; }

    public string IdToken { get; set; }

    public NewDeviceMetadataType NewDeviceMetadata { get; set; }
}
