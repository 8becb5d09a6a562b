using System.Text.Json.Nodes;
using Shop.Local.Aws;

namespace Shop.Local.Cognito;

/// <summary>Creates confirmed users in a user pool, as an administrator of the pool does.</summary>
internal sealed class PoolUsers(CognitoClient cognito, string poolId)
{
    /// <summary>The attributes of a user; null when the pool does not have the user.</summary>
    public async Task<JsonArray?> AttributesAsync(string email, CancellationToken cancellationToken) =>
        (await cognito.SendAsync("AdminGetUser", Request(email), cancellationToken)).Json["UserAttributes"] as JsonArray;

    /// <returns>The attributes of the new user.</returns>
    /// <exception cref="LocalRunException">cognito-local refused to create the user.</exception>
    public async Task<JsonArray> CreateAsync(
        string email, string password, IEnumerable<(string Name, string Value)> attributes, CancellationToken cancellationToken)
    {
        JsonArray values = [.. attributes.Select(attribute => new JsonObject { ["Name"] = attribute.Name, ["Value"] = attribute.Value })];
        var create = Request(email, ("UserAttributes", values), ("MessageAction", "SUPPRESS"));
        var created = await cognito.DoAsync("AdminCreateUser", create, cancellationToken);
        await cognito.DoAsync("AdminSetUserPassword", Request(email, ("Password", password), ("Permanent", true)), cancellationToken);
        return created["User"]!["Attributes"]!.AsArray();
    }

    public Task AddToGroupAsync(string email, string group, CancellationToken cancellationToken) =>
        cognito.DoAsync("AdminAddUserToGroup", Request(email, ("GroupName", group)), cancellationToken);

    private JsonObject Request(string email, params IEnumerable<(string Name, JsonNode Value)> members) =>
        new(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Value)))
        {
            ["UserPoolId"] = poolId,
            ["Username"] = email,
        };
}
