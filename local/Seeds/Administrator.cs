using System.Text.Json;
using System.Text.Json.Nodes;
using Shop.Local.Cognito;
using Shop.Local.Lambda;

namespace Shop.Local.Seeds;

/// <summary>The administrator of a local run.</summary>
public sealed record AdministratorLogin(string Email, string Password);

/// <summary>Makes the administrator: in the pool as an administrator of AWS would, in the tables by the stack's own PostConfirmation function.</summary>
internal sealed class Administrator(PoolDefinition pool, CognitoClient cognito, Func<string, FunctionHost?> functions)
{
    public static AdministratorLogin Login { get; } = new("admin@example.com", "Local-admin-1");

    private const string Role = "admin";

    /// <exception cref="LocalRunException">The stack has no such group or trigger, or one of them failed.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (!pool.Groups.Contains(Role) || functions(pool.Triggers.GetValueOrDefault("PostConfirmation") ?? "") is not { } postConfirmation)
        {
            throw new LocalRunException($"An administrator needs the user pool group {Role} and a PostConfirmation trigger; the stack lacks one of them.");
        }

        var existing = await cognito.SendAsync("AdminGetUser", Named(Login.Email), cancellationToken);
        var attributes = existing.Succeeded ? existing.Json["UserAttributes"]! : await CreateAsync(cancellationToken);
        await cognito.DoAsync("AdminAddUserToGroup", Named(Login.Email, new() { ["GroupName"] = Role }), cancellationToken);
        var confirmed = await postConfirmation.InvokeAsync(JsonSerializer.SerializeToUtf8Bytes(Confirmation(attributes.AsArray())));
        if (confirmed.Failed)
        {
            throw new LocalRunException($"The account of the administrator was not made: {System.Text.Encoding.UTF8.GetString(confirmed.Payload.Span)}");
        }
    }

    private async Task<JsonNode> CreateAsync(CancellationToken cancellationToken)
    {
        JsonArray attributes =
            [Attribute("email", Login.Email), Attribute("email_verified", "true"), Attribute("name", "Ada Admin"), Attribute("custom:role", Role)];
        var created = await cognito.DoAsync(
            "AdminCreateUser", Named(Login.Email, new() { ["UserAttributes"] = attributes, ["MessageAction"] = "SUPPRESS" }), cancellationToken);
        await cognito.DoAsync("AdminSetUserPassword", Named(Login.Email, new() { ["Password"] = Login.Password, ["Permanent"] = true }), cancellationToken);
        return created["User"]!["Attributes"]!;
    }

    private JsonObject Confirmation(JsonArray attributes)
    {
        var values = new JsonObject(attributes.Select(attribute => KeyValuePair.Create((string)attribute!["Name"]!, attribute["Value"]?.DeepClone())))
        {
            ["cognito:user_status"] = "CONFIRMED",
        };
        return new()
        {
            ["version"] = "1",
            ["region"] = pool.Region,
            ["userPoolId"] = pool.Id,
            ["userName"] = values["sub"]?.DeepClone(),
            ["callerContext"] = new JsonObject { ["awsSdkVersion"] = "local", ["clientId"] = pool.Clients.Keys.FirstOrDefault() },
            ["triggerSource"] = "PostConfirmation_ConfirmSignUp",
            ["request"] = new JsonObject { ["userAttributes"] = values },
            ["response"] = new JsonObject(),
        };
    }

    private static JsonObject Attribute(string name, string value) => new() { ["Name"] = name, ["Value"] = value };

    private JsonObject Named(string user, JsonObject? request = null)
    {
        request ??= [];
        request["UserPoolId"] = pool.Id;
        request["Username"] = user;
        return request;
    }
}
