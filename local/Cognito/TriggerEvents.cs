using System.Text;
using System.Text.Json.Nodes;
using Shop.Local.Aws;

namespace Shop.Local.Cognito;

/// <summary>Converts trigger events from cognito-local's form to Cognito's form, and the answers back to cognito-local's form.</summary>
internal sealed class TriggerEvents(PoolDefinition pool, CognitoClient cognito)
{
    private const string GroupsClaim = "cognito:groups";

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
                // Cognito creates the user and the user's sub after this trigger.
                attributes.Remove("sub");
            }
        }

        if (source?.StartsWith("TokenGeneration_", StringComparison.Ordinal) == true)
        {
            var groups = await GroupsAsync((string)trigger["userName"]!);
            trigger["request"]!["groupConfiguration"] = new JsonObject { ["groupsToOverride"] = groups };
        }

        return Encoding.UTF8.GetBytes(trigger.ToJsonString());
    }

    /// <summary>Converts <c>groupsToOverride</c>, which cognito-local does not support, into changes of the groups claim.</summary>
    public static ReadOnlyMemory<byte> Conclude(ReadOnlyMemory<byte> answer)
    {
        if (JsonNode.Parse(answer.Span) is not JsonObject trigger
            || trigger["response"]?["claimsOverrideDetails"] is not JsonObject claims
            || claims["groupOverrideDetails"]?["groupsToOverride"] is not JsonArray groups)
        {
            return answer;
        }

        if (groups.Count > 0)
        {
            var added = claims["claimsToAddOrOverride"] as JsonObject ?? [];
            added[GroupsClaim] = groups.DeepClone();
            claims["claimsToAddOrOverride"] = added;
        }
        else
        {
            var suppressed = (claims["claimsToSuppress"] as JsonArray ?? []).Select(claim => claim?.DeepClone());
            claims["claimsToSuppress"] = new JsonArray([GroupsClaim, .. suppressed]);
        }

        return Encoding.UTF8.GetBytes(trigger.ToJsonString());
    }

    private async Task<JsonArray> GroupsAsync(string user)
    {
        var request = new JsonObject { ["UserPoolId"] = pool.Id, ["Username"] = user };
        var listed = await cognito.DoAsync("AdminListGroupsForUser", request, CancellationToken.None);
        return [.. (listed["Groups"] as JsonArray ?? []).Select(group => group!["GroupName"]!.DeepClone())];
    }

    // When the user confirms the code, Cognito marks the email address as verified; cognito-local does not.
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
