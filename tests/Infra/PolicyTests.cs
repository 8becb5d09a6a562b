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
    public async Task Grants_a_reader_its_reads_and_nothing_else()
    {
        Assert.Equal(
            $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["dynamodb:GetItem"],"Resource":["{{Dynamo}}-users"]},{"Effect":"Allow","Action":["dynamodb:GetItem"],"Resource":["{{Dynamo}}-profiles"]},{"Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":["{{Log}}-users-get-me:*"]},{{Trace}}]}""",
            await Policy("users-get-me"));
    }

    [Fact]
    public async Task Grants_a_query_on_the_index_alone()
    {
        var statements = JsonNode.Parse(await Policy("products-list-products"))!["Statement"]!.AsArray();

        Assert.Contains(statements, statement => $"{statement!["Resource"]![0]}" == $"{Dynamo}-products/index/listing-index" && $"{statement["Action"]![0]}" == "dynamodb:Query");
        Assert.DoesNotContain(statements, statement => $"{statement!["Resource"]![0]}" == $"{Dynamo}-products");
    }

    [Fact]
    public async Task Grants_who_administers_users_these_operations_on_this_pool_alone()
    {
        var pool = Pool(await Evaluated.Stack("prod"));
        var granted = Statements(await Policy("users-create-user")).Where(grant => grant.Action.StartsWith("cognito-idp:", StringComparison.Ordinal));

        Assert.Equal(
            [("cognito-idp:AdminCreateUser", pool), ("cognito-idp:AdminGetUser", pool), ("cognito-idp:AdminSetUserPassword", pool)],
            granted);
        Assert.Equal(1, (await Evaluated.Stack("prod")).OfType("aws:iam/rolePolicy:RolePolicy").Count(policy => policy.Text("policy").Contains("cognito-idp:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Grants_a_handler_without_access_only_its_log_and_traces()
    {
        Assert.Equal(
            $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":["{{Log}}-health-get-health:*"]},{{Trace}}]}""",
            await Policy("health-get-health"));
    }

    [Fact]
    public async Task Grants_every_handler_what_its_attributes_say_and_nothing_more()
    {
        var graph = await Evaluated.Stack("prod");

        Assert.All(HandlerCatalog.Deployed.Handlers, handler =>
        {
            var granted = Statements(graph.The("aws:iam/rolePolicy:RolePolicy", handler.Slug).Text("policy"));
            var declared = handler.Grants
                .SelectMany(access => access.Grant.ToString().Split(", ").Select(action => ($"dynamodb:{action}", Resource(access.Table, access.Index))))
                .Concat(handler.PoolGrant == PoolGrant.None
                    ? []
                    : handler.PoolGrant.ToString().Split(", ").Select(action => ($"cognito-idp:{action}", Pool(graph))))
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
    public async Task Never_grants_all_actions_or_all_resources_beyond_the_listed_exception(string stack)
    {
        var granted = (await Evaluated.Stack(stack)).OfType("aws:iam/rolePolicy:RolePolicy").SelectMany(policy => Statements(policy.Text("policy"))).ToList();

        Assert.NotEmpty(granted);
        Assert.All(granted, grant => Assert.DoesNotContain("*", grant.Action, StringComparison.Ordinal));
        Assert.All(granted.Where(grant => grant.Resource.Contains('*', StringComparison.Ordinal)), grant => Assert.True(
            grant.Resource.StartsWith("arn:aws:logs:", StringComparison.Ordinal) || FunctionPolicies.WithoutResource.Contains(grant.Action),
            $"{grant}"));
        Assert.DoesNotContain(granted, grant => grant.Action == "dynamodb:Scan");
    }

    [Fact]
    public async Task Grants_no_traces_where_tracing_is_off()
    {
        var graph = await Evaluated.Dev(config => config with { Tracing = false });

        Assert.All(graph.OfType("aws:iam/rolePolicy:RolePolicy"), policy => Assert.DoesNotContain("xray", policy.Text("policy"), StringComparison.Ordinal));
        Assert.All(graph.OfType("aws:lambda/function:Function"), function => Assert.Equal("PassThrough", function.Object("tracingConfig")["mode"]));
    }

    [Fact]
    public void Lets_only_lambda_take_on_a_functions_role()
    {
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sts:AssumeRole"],"Principal":{"Service":"lambda.amazonaws.com"}}]}""",
            FunctionPolicies.Trust.ToJson());
    }

    private static async Task<string> Policy(string slug) => (await Evaluated.Stack("prod")).The("aws:iam/rolePolicy:RolePolicy", slug).Text("policy");

    private static string Resource(ShopTable table, string? index) => $"{Dynamo}-{Tables.All[table].Name}" + (index is null ? "" : $"/index/{index}");

    private static IEnumerable<(string Action, string Resource)> Statements(string policy) =>
        from statement in JsonNode.Parse(policy)!["Statement"]!.AsArray()
        from action in statement["Action"]!.AsArray()
        from resource in statement["Resource"]!.AsArray()
        select ($"{action}", $"{resource}");

    private static string Pool(Graph graph) => (string)Assert.Single(graph.OfType("aws:cognito/userPool:UserPool")).State["arn"];
}
