using System.Text;
using System.Text.Json.Nodes;

namespace Shop.Local.Cognito;

/// <summary>cognito-local's trigger events made as Cognito's are.</summary>
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
                // The user has no sub before he exists.
                attributes.Remove("sub");
            }
        }

        if (source?.StartsWith("TokenGeneration_", StringComparison.Ordinal) == true)
        {
            trigger["request"]!["groupConfiguration"] = new JsonObject { ["groupsToOverride"] = await GroupsAsync((string)trigger["userName"]!) };
        }

        return Encoding.UTF8.GetBytes(trigger.ToJsonString());
    }

    /// <summary>What a trigger answered, in the words that cognito-local understands: of groups to override it knows nothing.</summary>
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
            claims["claimsToSuppress"] = new JsonArray([GroupsClaim, .. claims["claimsToSuppress"] is JsonArray suppressed ? suppressed.Select(claim => claim?.DeepClone()) : []]);
        }

        return Encoding.UTF8.GetBytes(trigger.ToJsonString());
    }

    private async Task<JsonArray> GroupsAsync(string user)
    {
        var listed = await cognito.DoAsync("AdminListGroupsForUser", new() { ["UserPoolId"] = pool.Id, ["Username"] = user }, CancellationToken.None);
        return [.. (listed["Groups"] as JsonArray ?? []).Select(group => group!["GroupName"]!.DeepClone())];
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
