namespace Amazon.CognitoIdentityProvider.Model;

public class AuthenticationResultType
{
    public string AccessToken { get; set; }

    /// <summary>Seconds until the ID token and the access token expire.</summary>
    public int? ExpiresIn { get; set; }

    /// <summary>Null in the response to a refresh.</summary>
    public string RefreshToken { get; set; }

    public string IdToken { get; set; }
}
