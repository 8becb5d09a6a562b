using System.Text.Json.Nodes;
using Shop.Local.Stacks;

namespace Shop.Local.Cognito;

/// <summary>
/// Writes the files of cognito-local before cognito-local starts: the pool, clients and groups with the ids of the stack. Existing users
/// and their groups are kept.
/// </summary>
internal static class PoolFiles
{
    /// <param name="triggerEndpoint">The endpoint where cognito-local invokes triggers.</param>
    public static void Write(string folder, PoolDefinition pool, Uri triggerEndpoint, int port)
    {
        var settings = Directory.CreateDirectory(Path.Combine(folder, ".cognito")).FullName;
        var data = Directory.CreateDirectory(Path.Combine(settings, "db")).FullName;
        File.WriteAllText(Path.Combine(settings, "config.json"), Config(pool, triggerEndpoint, port).ToJsonString());
        File.WriteAllText(Path.Combine(data, "clients.json"), Clients(pool).ToJsonString());
        foreach (var unfinished in Directory.EnumerateFiles(data, "*.tmp"))
        {
            File.Delete(unfinished);
        }

        var file = Path.Combine(data, $"{pool.Id}.json");
        var kept = File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file)) as JsonObject : null;
        var temporary = file + ".tmp";
        File.WriteAllText(temporary, Pool(pool, kept ?? []).ToJsonString());
        File.Move(temporary, file, overwrite: true);
    }

    private static JsonObject Config(PoolDefinition pool, Uri triggerEndpoint, int port) => new()
    {
        ["ServerConfig"] = new JsonObject { ["hostname"] = "127.0.0.1", ["port"] = port },
        ["TokenConfig"] = new JsonObject { ["IssuerDomain"] = PoolDefinition.IssuerDomain },
        ["UserPoolDefaults"] = new JsonObject { ["UsernameAttributes"] = Texts(pool.Values.Texts("usernameAttributes")) },

        // Like Cognito, cognito-local then makes up to three calls to a trigger that does not answer.
        ["LambdaClient"] = new JsonObject { ["endpoint"] = $"{triggerEndpoint}", ["maxRetries"] = 2 },

        // cognito-local writes the function name into its messages, but Cognito writes the trigger name. Therefore cognito-local gets the
        // trigger name as the function name.
        ["TriggerFunctions"] = Map(pool.Triggers.Keys, trigger => JsonValue.Create(trigger)),
    };

    private static JsonObject Clients(PoolDefinition pool) => new()
    {
        ["Clients"] = Map(pool.Clients.Keys, id => Client(pool, pool.Clients[id])),
    };

    private static JsonObject Client(PoolDefinition pool, PoolClientDefinition client)
    {
        var units = client.Values.Map("tokenValidityUnits");
        return new()
        {
            ["ClientId"] = client.Id,
            ["ClientName"] = client.Values.OptionalText("name"),
            ["UserPoolId"] = pool.Id,
            ["CreationDate"] = DateTimeOffset.UnixEpoch,
            ["LastModifiedDate"] = DateTimeOffset.UnixEpoch,
            ["ExplicitAuthFlows"] = Texts(client.Flows),
            ["AccessTokenValidity"] = client.Values.Whole("accessTokenValidity", 1),
            ["IdTokenValidity"] = client.Values.Whole("idTokenValidity", 1),
            ["RefreshTokenValidity"] = client.Values.Whole("refreshTokenValidity", 30),
            ["TokenValidityUnits"] = new JsonObject
            {
                ["AccessToken"] = units.OptionalText("accessToken") ?? "hours",
                ["IdToken"] = units.OptionalText("idToken") ?? "hours",
                ["RefreshToken"] = units.OptionalText("refreshToken") ?? "days",
            },
        };
    }

    private static JsonObject Pool(PoolDefinition pool, JsonObject kept)
    {
        var groups = kept["Groups"] as JsonObject ?? [];
        return new()
        {
            ["Users"] = kept["Users"]?.DeepClone() ?? new JsonObject(),
            ["Options"] = new JsonObject
            {
                ["Id"] = pool.Id,
                ["Name"] = pool.Values.OptionalText("name"),
                ["Arn"] = pool.Arn,
                ["UsernameAttributes"] = Texts(pool.Values.Texts("usernameAttributes")),
                ["AutoVerifiedAttributes"] = Texts(pool.Values.Texts("autoVerifiedAttributes")),
                ["MfaConfiguration"] = pool.Values.OptionalText("mfaConfiguration") ?? "OFF",
                ["CreationDate"] = DateTimeOffset.UnixEpoch,
                ["LastModifiedDate"] = DateTimeOffset.UnixEpoch,
            },
            ["Groups"] = Map(pool.Groups, name => groups[name]?.DeepClone() ?? Group(name)),
        };
    }

    private static JsonObject Group(string name) => new()
    {
        ["GroupName"] = name,
        ["CreationDate"] = DateTimeOffset.UnixEpoch,
        ["LastModifiedDate"] = DateTimeOffset.UnixEpoch,
    };

    private static JsonObject Map(IEnumerable<string> names, Func<string, JsonNode?> value) =>
        new(names.Select(name => KeyValuePair.Create(name, value(name))));

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
