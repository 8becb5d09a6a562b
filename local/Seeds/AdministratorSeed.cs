using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shop.Local.Cognito;

namespace Shop.Local.Seeds;

/// <summary>
/// Creates the administrator of the local run in two steps. First it creates the user in the user pool, as an administrator of AWS does.
/// Then it invokes the stack's own PostConfirmation function, which writes the account into the tables.
/// </summary>
internal sealed class AdministratorSeed(LocalPool pool)
{
    private const string Role = "admin";
    private const string Trigger = "PostConfirmation";

    public static AdministratorLogin Login { get; } = new("admin@example.com", "Local-admin-1");

    /// <exception cref="LocalRunException">
    /// The stack has no group or no trigger for the administrator, or one of the steps failed.
    /// </exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (!pool.Definition.Groups.Contains(Role) || pool.Function(Trigger) is not { } postConfirmation)
        {
            throw new LocalRunException(
                $"The administrator needs the user pool group {Role} and a {Trigger} trigger. The stack lacks one of them.");
        }

        var attributes = await pool.Users.AttributesAsync(Login.Email, cancellationToken)
            ?? await pool.Users.CreateAsync(
                Login.Email,
                Login.Password,
                [("email", Login.Email), ("email_verified", "true"), ("name", "Ada Admin"), ("custom:role", Role)],
                cancellationToken);
        await pool.Users.AddToGroupAsync(Login.Email, Role, cancellationToken);
        var confirmed = await postConfirmation.InvokeAsync(JsonSerializer.SerializeToUtf8Bytes(Confirmation(attributes)));
        if (confirmed.Failed)
        {
            throw new LocalRunException(
                $"The account of the administrator could not be created: {Encoding.UTF8.GetString(confirmed.Payload.Span)}");
        }
    }

    private JsonObject Confirmation(JsonArray attributes)
    {
        var values = new JsonObject(attributes.Select(one => KeyValuePair.Create((string)one!["Name"]!, one["Value"]?.DeepClone())))
        {
            ["cognito:user_status"] = "CONFIRMED",
        };
        return new()
        {
            ["version"] = "1",
            ["region"] = pool.Definition.Region,
            ["userPoolId"] = pool.Definition.Id,
            ["userName"] = values["sub"]?.DeepClone(),
            ["callerContext"] = new JsonObject
            {
                ["awsSdkVersion"] = "local",
                ["clientId"] = pool.Definition.Clients.Keys.FirstOrDefault(),
            },
            ["triggerSource"] = "PostConfirmation_ConfirmSignUp",
            ["request"] = new JsonObject { ["userAttributes"] = values },
            ["response"] = new JsonObject(),
        };
    }
}

/// <summary>The email address and password of the local run's administrator.</summary>
public sealed record AdministratorLogin(string Email, string Password);
