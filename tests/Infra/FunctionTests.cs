using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Tests.Infra;

public sealed class FunctionTests
{
    [Fact]
    public async Task Makes_one_function_for_each_handler()
    {
        var graph = await Evaluated.Stack("dev");

        Assert.Equal(
            HandlerCatalog.Deployed.Handlers.Select(handler => $"shop-dev-{handler.Slug}").Order(StringComparer.Ordinal),
            graph.OfType("aws:lambda/function:Function").Select(function => function.Text("name")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Runs_each_function_as_its_attributes_say()
    {
        var graph = await Evaluated.Stack("dev");

        Assert.All(HandlerCatalog.Deployed.Handlers, handler =>
        {
            var function = graph.The("aws:lambda/function:Function", handler.Slug);
            Assert.Equal(handler.HandlerString, function.Text("handler"));
            Assert.Equal((double)handler.MemoryMegabytes, function.Inputs["memorySize"]);
            Assert.Equal((double)handler.TimeoutSeconds, function.Inputs["timeout"]);
            Assert.Equal("dotnet10", function.Text("runtime"));
            Assert.Equal(["arm64"], function.Texts("architectures"));
            Assert.Equal("Active", function.Object("tracingConfig")["mode"]);
        });
    }

    [Fact]
    public async Task Gives_each_function_a_role_and_a_log_group_of_its_own()
    {
        var graph = await Evaluated.Stack("prod");
        var functions = graph.OfType("aws:lambda/function:Function").ToList();

        Assert.Equal(functions.Count, functions.Select(function => function.Text("role")).Distinct().Count());
        Assert.All(functions, function =>
        {
            Assert.Equal(graph.The("aws:iam/role:Role", function.Name).State["arn"], function.Text("role"));
            Assert.Equal(function.Text("name"), graph.The("aws:iam/rolePolicy:RolePolicy", function.Name).Text("role"));
            var logs = graph.The("aws:cloudwatch/logGroup:LogGroup", function.Name);
            Assert.Equal($"/aws/lambda/{function.Text("name")}", logs.Text("name"));
            Assert.Equal(logs.Text("name"), function.Object("loggingConfig")["logGroup"]);
            Assert.Equal(365d, logs.Inputs["retentionInDays"]);
            Assert.All([logs.Parent, graph.The("aws:iam/role:Role", function.Name).Parent], parent => Assert.Equal(function.Parent, parent));
        });
    }

    [Fact]
    public async Task Gives_each_function_the_names_of_the_tables_that_it_is_granted_and_of_no_others()
    {
        var graph = await Evaluated.Stack("staging");

        Assert.All(HandlerCatalog.Deployed.Handlers, handler =>
        {
            var variables = Variables(graph.The("aws:lambda/function:Function", handler.Slug));
            var granted = handler.Grants.Select(access => Tables.All[access.Table]).Distinct();
            Assert.Equal(
                granted.ToDictionary(table => table.EnvironmentVariable, table => (object)$"shop-staging-{table.Name}"),
                variables.Where(variable => Tables.All.Values.Any(table => table.EnvironmentVariable == variable.Key)).ToDictionary());
        });
    }

    [Fact]
    public async Task Tells_the_app_client_only_to_handlers_that_ask_for_it()
    {
        var graph = await Evaluated.Stack("dev");
        var client = Assert.Single(graph.OfType("aws:cognito/userPoolClient:UserPoolClient")).State["id"];

        Assert.All(HandlerCatalog.Deployed.Handlers, handler => Assert.Equal(
            handler.NeedsUserPoolClient ? client : null,
            Variables(graph.The("aws:lambda/function:Function", handler.Slug)).GetValueOrDefault(UserPoolClientAttribute.EnvironmentVariable)));
        Assert.Contains(HandlerCatalog.Deployed.Handlers, handler => handler.NeedsUserPoolClient);
    }

    [Fact]
    public async Task Makes_tables_with_the_keys_indexes_and_streams_of_their_definitions()
    {
        var graph = await Evaluated.Stack("prod");

        Assert.Equal(Tables.All.Count, graph.OfType("aws:dynamodb/table:Table").Count());
        Assert.All(Tables.All.Values, definition =>
        {
            var table = graph.The("aws:dynamodb/table:Table", definition.Name);
            Assert.Equal($"shop-prod-{definition.Name}", table.Text("name"));
            Assert.Equal(definition.Key.Hash.Name, table.Text("hashKey"));
            Assert.Equal(definition.Key.Range?.Name, table.Inputs.GetValueOrDefault("rangeKey"));
            Assert.Equal("PAY_PER_REQUEST", table.Text("billingMode"));
            Assert.Equal(true, table.Object("pointInTimeRecovery")["enabled"]);
            Assert.Equal(definition.ReadAsEvents, table.Inputs["streamEnabled"]);
            Assert.Equal(definition.ReadAsEvents ? "NEW_AND_OLD_IMAGES" : null, table.Inputs.GetValueOrDefault("streamViewType"));
            Assert.Equal(Keys(definition), Keys(table));
        });
    }

    private static IReadOnlyDictionary<string, object> Variables(Shop.Infra.Graphs.GraphResource function) =>
        (IReadOnlyDictionary<string, object>)function.Object("environment")["variables"];

    private static string[] Keys(TableDefinition definition) =>
        [.. definition.Indexes.Select(index => $"{index.Name} {index.Key.Hash.Name} HASH" + (index.Key.Range is null ? "" : $" {index.Key.Range.Name} RANGE"))];

    private static string[] Keys(Shop.Infra.Graphs.GraphResource table) =>
    [
        .. ((IEnumerable<object>)table.Inputs["globalSecondaryIndexes"]).Cast<IReadOnlyDictionary<string, object>>()
            .Select(index => $"{index["name"]} {string.Join(' ', ((IEnumerable<object>)index["keySchemas"]).Cast<IReadOnlyDictionary<string, object>>().Select(part => $"{part["attributeName"]} {part["keyType"]}"))}"),
    ];
}
