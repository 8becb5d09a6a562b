using System.Text.Json;

namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>The output of the authorizer, by name. That of a Cognito authorizer is the claims of the token.</summary>
public class APIGatewayCustomAuthorizerContext : Dictionary<string, object>
{
    private Dictionary<string, string> claims;

    /// <summary>
    /// The members of the entry <c>claims</c> that are text; never null. The groups are one text.
    /// </summary>
    public Dictionary<string, string> Claims
    {
        get => this.claims ??= ReadClaims();
        set => this.claims = value;
    }

    private Dictionary<string, string> ReadClaims() =>
        TryGetValue("claims", out var value) && value is JsonElement claims
            ? claims.EnumerateObject()
                .Where(claim => claim.Value.ValueKind == JsonValueKind.String)
                .ToDictionary(claim => claim.Name, claim => claim.Value.GetString())
            : [];
}
