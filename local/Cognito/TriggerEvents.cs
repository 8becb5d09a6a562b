using System.Text;
using System.Text.Json.Nodes;

namespace Shop.Local.Cognito;

/// <summary>cognito-local's trigger events made as Cognito's are.</summary>
internal sealed class TriggerEvents(PoolDefinition pool, CognitoClient cognito)
{
    public async Task<byte[]> PrepareAsync(byte[] payload)
    {
        var trigger = JsonNode.Parse(payload)!.AsObject();
        trigger["version"] = "1";
        trigger["region"] = pool.Region;
        var source = (string?)trigger["triggerSource"];
        if (trigger["request"]?["userAttributes"] is JsonObject attributes)
        {
            if (source == "PostConfirmation_ConfirmSignUp" && pool.VerifiesEmail && attributes["email"] is { } email)
            {
                await VerifyAsync((string)trigger["userName"]!, (string)email!);
                attributes["email_verified"] = "true";
            }

            if (source?.StartsWith("PreSignUp_", StringComparison.Ordinal) == true)
            {
                // The user has no sub before he exists.
                attributes.Remove("sub");
            }
        }

        return Encoding.UTF8.GetBytes(trigger.ToJsonString());
    }

    // Cognito marks the address as verified when its code is confirmed; cognito-local forgets to.
    private Task<JsonObject> VerifyAsync(string user, string email) => cognito.DoAsync(
        "AdminUpdateUserAttributes",
        new()
        {
            ["UserPoolId"] = pool.Id,
            ["Username"] = user,
            ["UserAttributes"] = new JsonArray(
                new JsonObject { ["Name"] = "email", ["Value"] = email },
                new JsonObject { ["Name"] = "email_verified", ["Value"] = "true" }),
        },
        CancellationToken.None);
}
