using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.ApiGateway;
using Pulumi.Aws.ApiGateway.Inputs;
using Pulumi.Aws.Cognito;
using Pulumi.Aws.Cognito.Inputs;
using Pulumi.Aws.DynamoDB;
using Pulumi.Aws.DynamoDB.Inputs;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Iam.Inputs;
using Pulumi.Aws.Lambda;
using Pulumi.Aws.Lambda.Inputs;
using Map = System.Collections.Immutable.ImmutableDictionary<string, object>;

namespace Shop.Tests.Sdk.Aws;

public class WireFormTests
{
    [Fact]
    public async Task The_keys_and_indexes_of_a_table_are_sent()
    {
        var table = await Recorder.RegisteredAsync(() => _ = new Table("users", new()
        {
            BillingMode = "PAY_PER_REQUEST",
            HashKey = "userId",
            Attributes =
            {
                new TableAttributeArgs { Name = "userId", Type = "S" },
                new TableAttributeArgs { Name = "email", Type = "S" },
            },
            GlobalSecondaryIndexes = new TableGlobalSecondaryIndexArgs
            {
                Name = "email-index",
                ProjectionType = "ALL",
                KeySchemas = { new TableGlobalSecondaryIndexKeySchemaArgs { AttributeName = "email", KeyType = "HASH" } },
            },
            PointInTimeRecovery = new TablePointInTimeRecoveryArgs { Enabled = true, RecoveryPeriodInDays = 7 },
            Tags = { { "stack", "dev" } },
        }));

        Assert.Equal(("aws:dynamodb/table:Table", "users"), (table.Type, table.Name));
        Assert.Equal("PAY_PER_REQUEST", table.Inputs["billingMode"]);
        Assert.Equal(["userId", "email"], List(table.Inputs["attributes"]).Select(attribute => (string)((Map)attribute)["name"]));
        var index = (Map)Assert.Single(List(table.Inputs["globalSecondaryIndexes"]));
        Assert.Equal("email", ((Map)Assert.Single(List(index["keySchemas"])))["attributeName"]);
        var recovery = (Map)table.Inputs["pointInTimeRecovery"];
        Assert.Equal((true, 7.0), (recovery["enabled"], recovery["recoveryPeriodInDays"]));
        Assert.Equal("dev", ((Map)table.Inputs["tags"])["stack"]);
        Assert.DoesNotContain("rangeKey", table.Inputs.Keys);
    }

    [Fact]
    public async Task The_runtime_environment_and_code_of_a_function_are_sent()
    {
        var function = await Recorder.RegisteredAsync(() => _ = new Function("f", new()
        {
            Role = "arn:aws:iam::123456789012:role/f",
            Runtime = Runtime.Dotnet10,
            Architectures = { "arm64" },
            MemorySize = 512,
            Code = new FileArchive("f.zip"),
            Environment = new FunctionEnvironmentArgs { Variables = { { "TABLE", "users" } } },
            SnapStart = new FunctionSnapStartArgs { ApplyOn = "PublishedVersions" },
        }));

        Assert.Equal("aws:lambda/function:Function", function.Type);
        Assert.Equal(("dotnet10", 512.0), (function.Inputs["runtime"], function.Inputs["memorySize"]));
        Assert.Equal("arm64", Assert.Single(List(function.Inputs["architectures"])));
        Assert.IsType<FileArchive>(function.Inputs["code"]);
        Assert.Equal("users", ((Map)((Map)function.Inputs["environment"])["variables"])["TABLE"]);
        Assert.Equal("PublishedVersions", ((Map)function.Inputs["snapStart"])["applyOn"]);
    }

    [Fact]
    public async Task A_runtime_without_an_enum_value_can_be_text()
    {
        var function = await Recorder.RegisteredAsync(() => _ = new Function("f", new() { Role = "r", Runtime = "dotnet12" }));
        Assert.Equal("dotnet12", function.Inputs["runtime"]);
    }

    [Fact]
    public async Task The_body_and_endpoint_of_a_rest_api_are_sent()
    {
        var api = await Recorder.RegisteredAsync(() => _ = new RestApi("api", new()
        {
            Body = """{"openapi":"3.0.1"}""",
            EndpointConfiguration = new RestApiEndpointConfigurationArgs { Types = "REGIONAL" },
        }));

        Assert.Equal("aws:apigateway/restApi:RestApi", api.Type);
        Assert.Equal("""{"openapi":"3.0.1"}""", api.Inputs["body"]);
        Assert.Equal("REGIONAL", ((Map)api.Inputs["endpointConfiguration"])["types"]);
    }

    [Fact]
    public async Task The_rate_limit_of_method_settings_can_have_a_fraction()
    {
        var settings = await Recorder.RegisteredAsync(() => _ = new MethodSettings("all", new()
        {
            RestApi = "api",
            StageName = "v1",
            MethodPath = "*/*",
            Settings = new MethodSettingsSettingsArgs { ThrottlingRateLimit = 12.5, ThrottlingBurstLimit = 20 },
        }));

        var sent = (Map)settings.Inputs["settings"];
        Assert.Equal((12.5, 20.0), (sent["throttlingRateLimit"], sent["throttlingBurstLimit"]));
    }

    [Fact]
    public async Task The_schema_and_triggers_of_a_user_pool_are_sent()
    {
        var pool = await Recorder.RegisteredAsync(() => _ = new UserPool("pool", new()
        {
            UsernameAttributes = { "email" },
            PasswordPolicy = new UserPoolPasswordPolicyArgs { MinimumLength = 12, RequireNumbers = true },
            Schemas =
            {
                new UserPoolSchemaArgs { Name = "role", AttributeDataType = "String", Mutable = true },
            },
            LambdaConfig = new UserPoolLambdaConfigArgs { PostConfirmation = "arn:aws:lambda:eu-west-1:123456789012:function:f" },
        }));

        Assert.Equal("aws:cognito/userPool:UserPool", pool.Type);
        Assert.Equal(12.0, ((Map)pool.Inputs["passwordPolicy"])["minimumLength"]);
        var schema = (Map)Assert.Single(List(pool.Inputs["schemas"]));
        Assert.Equal(("role", "String", true), (schema["name"], schema["attributeDataType"], schema["mutable"]));
        Assert.EndsWith(":f", (string)((Map)pool.Inputs["lambdaConfig"])["postConfirmation"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_can_be_text()
    {
        var role = await Recorder.RegisteredAsync(() => _ = new Role("role", new() { AssumeRolePolicy = Output.Create("{}") }));
        Assert.Equal("{}", role.Inputs["assumeRolePolicy"]);
    }

    [Fact]
    public async Task A_policy_can_be_a_document()
    {
        var policy = await Recorder.RegisteredAsync(() => _ = new RolePolicy("policy", new()
        {
            Role = "role",
            Policy = new PolicyDocumentArgs
            {
                Version = PolicyDocumentVersion.PolicyDocumentVersion_2012_10_17,
                Statement = new PolicyStatementArgs
                {
                    Effect = PolicyStatementEffect.ALLOW,
                    Action = ImmutableArray.Create("dynamodb:GetItem", "dynamodb:PutItem"),
                    Resource = "arn:aws:dynamodb:eu-west-1:123456789012:table/users",
                    Principal = new ServicePrincipalArgs { Service = "lambda.amazonaws.com" },
                },
            },
        }));

        var document = (Map)policy.Inputs["policy"];
        var statement = (Map)Assert.Single(List(document["Statement"]));
        Assert.Equal(("2012-10-17", "Allow"), (document["Version"], statement["Effect"]));
        Assert.Equal(["dynamodb:GetItem", "dynamodb:PutItem"], List(statement["Action"]).Cast<string>());
        Assert.EndsWith("table/users", (string)statement["Resource"], StringComparison.Ordinal);
        Assert.Equal("lambda.amazonaws.com", ((Map)statement["Principal"])["Service"]);
    }

    [Fact]
    public async Task A_missing_required_argument_is_refused()
    {
        var problem = await Assert.ThrowsAsync<RunException>(
            () => Recorder.RegisteredAsync(() => _ = new Permission("p", new() { Action = "lambda:InvokeFunction" })));
        Assert.Contains("PermissionArgs.Function is required", problem.Message, StringComparison.Ordinal);
    }

    private static ImmutableArray<object> List(object value) => (ImmutableArray<object>)value;
}
