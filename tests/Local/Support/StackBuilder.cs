using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Shop.Infra.Graphs;

namespace Shop.Tests.Local.Support;

/// <summary>Builds small graphs with values in the form of Pulumi's mocks.</summary>
internal sealed class StackBuilder
{
    public const string Region = "us-east-1";
    public const string Account = "000000000000";
    public const string PoolId = "us-east-1_test";

    private readonly List<GraphResource> resources = [];
    private readonly JsonObject paths = [];
    private double? throttleBurst;

    public static string PoolArn => $"arn:aws:cognito-idp:{Region}:{Account}:userpool/{PoolId}";

    public static string TableArn(string name) => $"arn:aws:dynamodb:{Region}:{Account}:table/{name}";

    public static string StreamArn(string table) => $"{TableArn(table)}/stream/2000-01-01T00:00:00.000";

    public StackBuilder Resource(string type, string name, params (string Name, object Value)[] state)
    {
        var values = state.ToImmutableDictionary(value => value.Name, value => value.Value);
        var urn = $"urn:pulumi:test::shop::{type}::{name}";
        resources.Add(new(urn, type, name, null, IsComponent: false, values, values, Protect: false, []));
        return this;
    }

    /// <summary>A table with the key <c>id</c>.</summary>
    /// <param name="withIndex">Adds the index <c>by-group</c> on the attribute <c>group</c>.</param>
    /// <param name="timeToLive">The attribute with the expiry of an item.</param>
    /// <param name="stream">Adds a stream with the old and the new image.</param>
    public StackBuilder Table(string name, bool withIndex = false, string? timeToLive = null, bool stream = false)
    {
        string[] keys = withIndex ? ["id", "group"] : ["id"];
        List<(string, object)> state =
        [
            ("name", name),
            ("arn", TableArn(name)),
            ("billingMode", "PAY_PER_REQUEST"),
            ("hashKey", "id"),
            ("attributes", List([.. keys.Select(key => (object)Map(("name", key), ("type", "S")))])),
        ];
        if (withIndex)
        {
            state.Add(("globalSecondaryIndexes", List(Map(("name", "by-group"), ("hashKey", "group"), ("projectionType", "ALL")))));
        }

        if (stream)
        {
            state.AddRange([("streamEnabled", true), ("streamViewType", "NEW_AND_OLD_IMAGES"), ("streamArn", StreamArn(name))]);
        }

        if (timeToLive is not null)
        {
            state.Add(("ttl", Map(("attributeName", timeToLive), ("enabled", true))));
        }

        return Resource("aws:dynamodb/table:Table", name, [.. state]);
    }

    /// <param name="policy">The JSON array of the statements of its policy.</param>
    public StackBuilder Role(string name, string? policy)
    {
        Resource("aws:iam/role:Role", name, ("name", name), ("id", name), ("arn", RoleArn(name)));
        return policy is null ? this : Resource("aws:iam/rolePolicy:RolePolicy", name, ("role", name), ("policy", Policy(policy)));
    }

    /// <param name="policy">The JSON array of the statements of its role's policy.</param>
    public StackBuilder Function(
        string name, string handler, string? policy = null, double timeout = 5, params (string Name, object Value)[] environment)
    {
        Role(name, policy);
        return Resource(
            "aws:lambda/function:Function",
            name,
            ("name", name),
            ("arn", FunctionArn(name)),
            ("handler", handler),
            ("role", RoleArn(name)),
            ("timeout", timeout),
            ("memorySize", 256d),
            ("environment", Map(("variables", Map(environment)))));
    }

    public StackBuilder Route(string method, string path, string function, int timeoutMilliseconds = 29_000, JsonArray? parameters = null)
    {
        if (paths[path] is not JsonObject item)
        {
            paths[path] = item = [];
        }

        item[method] = new JsonObject
        {
            ["parameters"] = parameters,
            ["x-amazon-apigateway-integration"] = new JsonObject
            {
                ["type"] = "aws_proxy",
                ["uri"] = $"arn:aws:apigateway:{Region}:lambda:path/2015-03-31/functions/{FunctionArn(function)}/invocations",
                ["timeoutInMillis"] = timeoutMilliseconds,
            },
        };
        var source = $"arn:aws:execute-api:{Region}:{Account}:api1/v1/{method.ToUpperInvariant()}{path}";
        return Permission(function, "apigateway.amazonaws.com", source);
    }

    public StackBuilder Permission(string function, string principal, string sourceArn) => Resource(
        "aws:lambda/permission:Permission", $"{function}-{resources.Count}",
        ("function", function), ("principal", principal), ("action", "lambda:InvokeFunction"), ("sourceArn", sourceArn));

    /// <summary>A pool with the group <c>admin</c> and the client <c>client1</c>, which can write the email address and the name.</summary>
    public StackBuilder Pool(string preSignUp, string postConfirmation) =>
        Resource(
            "aws:cognito/userPool:UserPool", "users",
            ("id", PoolId), ("name", "users"), ("arn", PoolArn),
            ("usernameAttributes", List("email")), ("autoVerifiedAttributes", List("email")),
            ("usernameConfiguration", Map(("caseSensitive", false))), ("passwordPolicy", Map(("minimumLength", 8d), ("requireNumbers", true))),
            ("lambdaConfig", Map(("preSignUp", FunctionArn(preSignUp)), ("postConfirmation", FunctionArn(postConfirmation)))))
        .Resource(
            "aws:cognito/userPoolClient:UserPoolClient", "api",
            ("id", "client1"), ("name", "api"), ("writeAttributes", List("email", "name")),
            ("explicitAuthFlows", List("ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH")),
            ("accessTokenValidity", 15d), ("idTokenValidity", 15d),
            ("tokenValidityUnits", Map(("accessToken", "minutes"), ("idToken", "minutes"))))
        .Resource("aws:cognito/userGroup:UserGroup", "admin", ("name", "admin"))
        .Permission(preSignUp, "cognito-idp.amazonaws.com", PoolArn)
        .Permission(postConfirmation, "cognito-idp.amazonaws.com", PoolArn);

    /// <param name="allowed">The function that its role may invoke; f without it. It may also send task tokens.</param>
    public StackBuilder StateMachine(string name, string document, string? allowed = null, string type = "STANDARD")
    {
        var role = $"arn:aws:iam::{Account}:role/{name}";
        Resource("aws:iam/role:Role", name, ("name", name), ("id", name), ("arn", role));
        var policy = $$"""
            {"Version":"2012-10-17","Statement":[
            {"Effect":"Allow","Action":["lambda:InvokeFunction"],"Resource":["{{allowed ?? FunctionArn("f")}}"]},
            {"Effect":"Allow","Action":["states:SendTaskSuccess","states:SendTaskFailure"],"Resource":["{{StateMachineArn("*")}}"]}]}
            """;
        Resource("aws:iam/rolePolicy:RolePolicy", name, ("role", name), ("policy", policy));
        return Resource(
            "aws-native:stepfunctions:StateMachine",
            name,
            ("stateMachineName", name), ("arn", StateMachineArn(name)), ("roleArn", role), ("stateMachineType", type),
            ("definitionString", document));
    }

    public StackBuilder Throttle(double burst)
    {
        throttleBurst = burst;
        return this;
    }

    public Graph Build()
    {
        if (paths.Count > 0)
        {
            var body = new JsonObject
            {
                ["openapi"] = "3.0.1",
                ["paths"] = paths.DeepClone(),
                ["x-amazon-apigateway-request-validators"] = JsonNode.Parse("""{"all":{"validateRequestParameters":true}}"""),
                ["x-amazon-apigateway-request-validator"] = "all",
            };
            Resource(
                "aws:apigateway/restApi:RestApi",
                "api",
                ("id", "api1"),
                ("executionArn", $"arn:aws:execute-api:{Region}:{Account}:api1"),
                ("body", body.ToJsonString()));
            Resource("aws:apigateway/stage:Stage", "api", ("stageName", "v1"));
        }

        if (throttleBurst is { } burst)
        {
            Resource(
                "aws:apigateway/methodSettings:MethodSettings",
                "api",
                ("methodPath", "*/*"),
                ("settings", Map(("throttlingRateLimit", 1d), ("throttlingBurstLimit", burst))));
        }

        return new("test", [.. resources], ImmutableDictionary<string, object?>.Empty);
    }

    public static string StateMachineArn(string name) => $"arn:aws:states:{Region}:{Account}:stateMachine:{name}";

    public static string RoleArn(string name) => $"arn:aws:iam::{Account}:role/{name}";

    public static string Policy(string statements) => $$"""{"Version":"2012-10-17","Statement":{{statements}}}""";

    public static string FunctionArn(string name) => $"arn:aws:lambda:{Region}:{Account}:function:{name}";

    public static ImmutableDictionary<string, object> Map(params (string Name, object Value)[] values) =>
        values.ToImmutableDictionary(value => value.Name, value => value.Value);

    public static ImmutableArray<object> List(params object[] values) => [.. values];
}
