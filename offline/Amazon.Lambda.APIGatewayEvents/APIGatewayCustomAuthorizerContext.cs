using System.Text.Json;

namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>What the authorizer passed on, by name. A Cognito authorizer passes the token's claims.</summary>
public class APIGatewayCustomAuthorizerContext : Dictionary<string, object>
{
    private Dictionary<string, string> _claims;

    /// <summary>
    /// The text members of the entry <c>claims</c>, read when first asked for; never null. Groups arrive as one text.
    /// </summary>
    public Dictionary<string, string> Claims
    {
        get => _claims ??= ReadClaims();
        set => _claims = value;
    }

    private Dictionary<string, string> ReadClaims() =>
        TryGetValue("claims", out var value) && value is JsonElement claims
            ? claims.EnumerateObject()
                .Where(claim => claim.Value.ValueKind == JsonValueKind.String)
                .ToDictionary(claim => claim.Name, claim => claim.Value.GetString())
            : [];
}
