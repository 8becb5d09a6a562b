using System.Text.Json.Nodes;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Infra.Graphs;
using Shop.Infra.Iam;

namespace Shop.Tests.Infra;

public sealed class PolicyTests
{
    private const string Dynamo = "arn:aws:dynamodb:us-east-1:000000000000:table/shop-prod";
    private const string Log = "arn:aws:logs:us-east-1:000000000000:log-group:/aws/lambda/shop-prod";
    private const string Trace = """{"Effect":"Allow","Action":["xray:PutTelemetryRecords","xray:PutTraceSegments"],"Resource":["*"]}""";

    [Fact]
    public async Task A_handler_that_reads_is_granted_its_reads_only()
    {
        var users = $$"""{"Effect":"Allow","Action":["dynamodb:GetItem"],"Resource":["{{Dynamo}}-users"]}""";
        var profiles = $$"""{"Effect":"Allow","Action":["dynamodb:GetItem"],"Resource":["{{Dynamo}}-profiles"]}""";

        Assert.Equal(Document($"{users},{profiles},{LogOf("users-get-me")},{Trace}"), await Policy("users-get-me"));
    }

    [Fact]
    public async Task A_query_is_granted_on_its_index_only()
    {
        var statements = Statements(await Policy("products-list-products")).ToList();

        Assert.Contains(("dynamodb:Query", $"{Dynamo}-products/index/listing-index"), statements);
        Assert.DoesNotContain(statements, statement => statement.Resource == $"{Dynamo}-products");
    }

    [Fact]
    public async Task The_handler_that_creates_users_is_granted_its_operations_on_this_pool_only()
    {
        var pool = Pool(await Evaluated.Stack("prod"));
        var granted = Statements(await Policy("users-create-user"))
            .Where(grant => grant.Action.StartsWith("cognito-idp:", StringComparison.Ordinal));

        Assert.Equal(
            [("cognito-idp:AdminCreateUser", pool), ("cognito-idp:AdminGetUser", pool), ("cognito-idp:AdminSetUserPassword", pool)],
            granted);
        Assert.Single(
            (await Evaluated.Stack("prod")).OfType(AwsType.RolePolicy),
            policy => policy.Text("policy").Contains("cognito-idp:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handler_without_access_is_granted_its_log_and_traces_only()
    {
        Assert.Equal(Document($"{LogOf("health-get-health")},{Trace}"), await Policy("health-get-health"));
    }

    [Fact]
    public async Task Every_handler_is_granted_what_its_attributes_declare_only()
    {
        var graph = await Evaluated.Stack("prod");

        Assert.All(HandlerCatalog.Deployed.Handlers, handler =>
        {
            var granted = Statements(graph.The(AwsType.RolePolicy, handler.Slug).Text("policy"));
            var declared = handler.Grants
                .SelectMany(access => Actions(access.Grant).Select(action => ($"dynamodb:{action}", Resource(access.Table, access.Index))))
                .Concat(handler.PoolGrant == PoolGrant.None
                    ? []
                    : Actions(handler.PoolGrant).Select(action => ($"cognito-idp:{action}", Pool(graph))))
                .Concat(handler.Queue is not { } received
                    ? []
                    : new[] { "DeleteMessage", "GetQueueAttributes", "ReceiveMessage" }
                        .Select(action => ($"sqs:{action}", $"arn:aws:sqs:us-east-1:000000000000:shop-prod-{received.Queue}")))
                .Concat(handler.Attribute<PaymentProviderAttribute>() is null
                    ? []
                    : new[] { ("secretsmanager:GetSecretValue", (string)Assert.Single(graph.OfType(AwsType.Secret)).State["arn"]) })
                .Append(("logs:CreateLogStream", $"{Log}-{handler.Slug}:*"))
                .Append(("logs:PutLogEvents", $"{Log}-{handler.Slug}:*"))
                .Append(("xray:PutTelemetryRecords", "*"))
                .Append(("xray:PutTraceSegments", "*"));
            Assert.Equal(declared.Order(), granted.Order());
        });
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Only_the_listed_actions_are_granted_on_all_resources_and_no_policy_grants_all_actions(string stack)
    {
        var granted = (await Evaluated.Stack(stack)).OfType(AwsType.RolePolicy)
            .SelectMany(policy => Statements(policy.Text("policy")))
            .ToList();

        Assert.NotEmpty(granted);
        Assert.All(granted, grant => Assert.DoesNotContain("*", grant.Action, StringComparison.Ordinal));
        Assert.All(granted.Where(grant => grant.Resource.Contains('*', StringComparison.Ordinal)), grant => Assert.True(
            grant.Resource.StartsWith("arn:aws:logs:", StringComparison.Ordinal)
                || FunctionPolicies.WithoutResource.Concat(WorkflowPolicies.WithoutResource).Contains(grant.Action),
            $"{grant}"));
        Assert.DoesNotContain(granted, grant => grant.Action == "dynamodb:Scan");
    }

    [Fact]
    public async Task Traces_are_not_granted_where_tracing_is_off()
    {
        var graph = await Evaluated.Dev(config => config with { Tracing = false });

        Assert.DoesNotContain(
            graph.OfType(AwsType.RolePolicy), policy => policy.Text("policy").Contains("xray", StringComparison.Ordinal));
        Assert.All(graph.OfType(AwsType.Function), function => Assert.Equal("PassThrough", function.Object("tracingConfig")["mode"]));
    }

    [Fact]
    public void Only_Lambda_can_assume_the_role_of_a_function()
    {
        Assert.Equal(
            Document("""{"Effect":"Allow","Action":["sts:AssumeRole"],"Principal":{"Service":"lambda.amazonaws.com"}}"""),
            FunctionPolicies.Trust.ToJson());
    }

    [Fact]
    public async Task A_pipe_may_read_its_stream_call_its_function_and_send_to_the_bus_and_its_dead_letter_queue_only()
    {
        var pipe = (await Evaluated.Stack("prod")).The(AwsType.Pipe, "users-pipe");

        Assert.Equal(
            [
                ("dynamodb:DescribeStream", pipe.Text("source")),
                ("dynamodb:GetRecords", pipe.Text("source")),
                ("dynamodb:GetShardIterator", pipe.Text("source")),
                ("dynamodb:ListStreams", pipe.Text("source")),
                ("lambda:InvokeFunction", "arn:aws:lambda:us-east-1:000000000000:function:shop-prod-users-map-user-changes"),
                ("events:PutEvents", "arn:aws:events:us-east-1:000000000000:event-bus/shop-prod-events"),
                ("sqs:SendMessage", "arn:aws:sqs:us-east-1:000000000000:shop-prod-users-pipe-dead-letters"),
            ],
            Statements(await Policy("users-pipe")));
        Assert.Equal(
            Document(
                """{"Effect":"Allow","Action":["sts:AssumeRole"],"Principal":{"Service":"pipes.amazonaws.com"},"Condition":"""
                + """{"ArnEquals":{"aws:SourceArn":"arn:aws:pipes:us-east-1:000000000000:pipe/shop-prod-users-pipe"}}}"""),
            (await Evaluated.Stack("prod")).The(AwsType.Role, "users-pipe").Text("assumeRolePolicy"));
    }

    private static async Task<string> Policy(string slug) => (await Evaluated.Stack("prod")).The(AwsType.RolePolicy, slug).Text("policy");

    private static string Document(string statements) => $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""";

    private static string LogOf(string slug) =>
        $$"""{"Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":["{{Log}}-{{slug}}:*"]}""";

    private static string[] Actions(Enum grant) => $"{grant}".Split(", ");

    private static string Resource(ShopTable table, string? index) =>
        $"{Dynamo}-{Tables.All[table].Name}" + (index is null ? "" : $"/index/{index}");

    private static IEnumerable<(string Action, string Resource)> Statements(string policy) =>
        from statement in JsonNode.Parse(policy)!["Statement"]!.AsArray()
        from action in statement["Action"]!.AsArray()
        from resource in statement["Resource"]!.AsArray()
        select ($"{action}", $"{resource}");

    private static string Pool(Graph graph) => (string)Assert.Single(graph.OfType(AwsType.UserPool)).State["arn"];
}
