using System.Reflection;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Tests.Infra;

public sealed class FunctionTests
{
    [Fact]
    public async Task Each_handler_has_one_function()
    {
        var graph = await Evaluated.Stack("dev");

        Assert.Equal(
            HandlerCatalog.Deployed.Handlers.Select(handler => $"shop-dev-{handler.Slug}").Order(StringComparer.Ordinal),
            graph.OfType(AwsType.Function).Select(function => function.Text("name")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_function_has_the_settings_of_its_handler()
    {
        var graph = await Evaluated.Stack("dev");

        Assert.All(HandlerCatalog.Deployed.Handlers, handler =>
        {
            var function = graph.The(AwsType.Function, handler.Slug);
            Assert.Equal(handler.HandlerString, function.Text("handler"));
            Assert.Equal((double)handler.MemoryMegabytes, function.Inputs["memorySize"]);
            Assert.Equal((double)handler.TimeoutSeconds, function.Inputs["timeout"]);
            Assert.Equal("dotnet10", function.Text("runtime"));
            Assert.Equal(["arm64"], function.Texts("architectures"));
            Assert.Equal("Active", function.Object("tracingConfig")["mode"]);
        });
    }

    [Fact]
    public async Task Each_function_has_its_own_role_and_log_group()
    {
        var graph = await Evaluated.Stack("prod");
        var functions = graph.OfType(AwsType.Function).ToList();

        Assert.Equal(functions.Count, functions.Select(function => function.Text("role")).Distinct().Count());
        Assert.All(functions, function =>
        {
            Assert.Equal(graph.The(AwsType.Role, function.Name).State["arn"], function.Text("role"));
            Assert.Equal(function.Text("name"), graph.The(AwsType.RolePolicy, function.Name).Text("role"));
            var logs = graph.The(AwsType.LogGroup, function.Name);
            Assert.Equal($"/aws/lambda/{function.Text("name")}", logs.Text("name"));
            Assert.Equal(logs.Text("name"), function.Object("loggingConfig")["logGroup"]);
            Assert.Equal(365d, logs.Inputs["retentionInDays"]);
            Assert.All([logs.Parent, graph.The(AwsType.Role, function.Name).Parent], parent => Assert.Equal(function.Parent, parent));
        });
    }

    [Fact]
    public async Task Each_function_gets_the_names_of_its_granted_tables_only()
    {
        var graph = await Evaluated.Stack("staging");

        Assert.All(HandlerCatalog.Deployed.Handlers, handler =>
        {
            var variables = Variables(graph.The(AwsType.Function, handler.Slug));
            var granted = handler.Grants.Select(access => Tables.All[access.Table]).Distinct();
            Assert.Equal(
                granted.ToDictionary(table => table.EnvironmentVariable, table => (object)$"shop-staging-{table.Name}"),
                variables.Where(variable => Tables.All.Values.Any(table => table.EnvironmentVariable == variable.Key)).ToDictionary());
        });
    }

    [Fact]
    public async Task Only_handlers_with_UserPoolClient_get_the_id_of_the_app_client()
    {
        var graph = await Evaluated.Stack("dev");
        var client = Assert.Single(graph.OfType(AwsType.UserPoolClient)).State["id"];

        Assert.All(HandlerCatalog.Deployed.Handlers, handler => Assert.Equal(
            handler.NeedsUserPoolClient ? client : null,
            Variables(graph.The(AwsType.Function, handler.Slug)).GetValueOrDefault(UserPoolClientAttribute.EnvironmentVariable)));
        Assert.Contains(HandlerCatalog.Deployed.Handlers, handler => handler.NeedsUserPoolClient);
    }

    [Fact]
    public async Task Only_handlers_with_PaymentProvider_can_read_the_keys_of_the_card_processor()
    {
        var graph = await Evaluated.Stack("prod");
        var secret = Assert.Single(graph.OfType(AwsType.Secret));
        var arn = (string)secret.State["arn"];

        Assert.Equal("shop-prod-payment-keys", secret.Text("name"));
        Assert.All(HandlerCatalog.Deployed.Handlers, handler =>
        {
            var function = graph.The(AwsType.Function, handler.Slug);
            var needsKeys = handler.Attribute<PaymentProviderAttribute>() is not null;
            Assert.Equal(needsKeys ? arn : null, Variables(function).GetValueOrDefault(PaymentProviderAttribute.EnvironmentVariable));
            Assert.Equal(needsKeys, function.Inputs.ContainsKey("layers"));
            Assert.Equal(
                needsKeys, graph.The(AwsType.RolePolicy, handler.Slug).Text("policy").Contains(arn, StringComparison.Ordinal));
        });
        Assert.Contains(HandlerCatalog.Deployed.Handlers, handler => handler.Attribute<PaymentProviderAttribute>() is not null);
    }

    [Fact]
    public async Task A_handler_with_PaymentProvider_gets_the_secret_the_grant_and_the_extension()
    {
        var pays = typeof(FunctionTests).GetMethod(nameof(Pays), BindingFlags.NonPublic | BindingFlags.Static)!;
        var graph = await Evaluated.Dev("users-pre-sign-up", handler => handler with { Method = pays });

        var function = graph.The(AwsType.Function, "users-pre-sign-up");
        var arn = (string)Assert.Single(graph.OfType(AwsType.Secret)).State["arn"];
        Assert.Equal(arn, Variables(function)[PaymentProviderAttribute.EnvironmentVariable]);
        Assert.Contains("Extension-Arm64", Assert.Single(function.Texts("layers")), StringComparison.Ordinal);
        Assert.Contains(
            $$"""{"Effect":"Allow","Action":["secretsmanager:GetSecretValue"],"Resource":["{{arn}}"]}""",
            graph.The(AwsType.RolePolicy, "users-pre-sign-up").Text("policy"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_table_has_the_keys_indexes_and_stream_of_its_definition()
    {
        var graph = await Evaluated.Stack("prod");

        Assert.Equal(Tables.All.Count, graph.OfType(AwsType.Table).Count());
        Assert.All(Tables.All.Values, definition =>
        {
            var table = graph.The(AwsType.Table, definition.Name);
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

    [PaymentProvider]
    private static void Pays()
    {
    }

    private static IReadOnlyDictionary<string, object> Variables(Shop.Infra.Graphs.GraphResource function) =>
        (IReadOnlyDictionary<string, object>)function.Object("environment")["variables"];

    private static string[] Keys(TableDefinition definition) =>
    [
        .. from index in definition.Indexes
           let range = index.Key.Range is { } key ? $" {key.Name} RANGE" : ""
           select $"{index.Name} {index.Key.Hash.Name} HASH{range}",
    ];

    private static string[] Keys(Shop.Infra.Graphs.GraphResource table) =>
    [
        .. from index in Objects(table.Inputs["globalSecondaryIndexes"])
           let keys = Objects(index["keySchemas"]).Select(part => $"{part["attributeName"]} {part["keyType"]}")
           select $"{index["name"]} {string.Join(' ', keys)}",
    ];

    private static IEnumerable<IReadOnlyDictionary<string, object>> Objects(object list) =>
        ((IEnumerable<object>)list).Cast<IReadOnlyDictionary<string, object>>();
}
