using System.Collections.Immutable;
using Pulumi;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Infra.Components;
using Shop.Infra.Configuration;
using Shop.Infra.Handlers;
using Shop.Infra.Topics;
using Shop.Infra.Workflows;

namespace Shop.Infra;

/// <summary>The Pulumi program: it registers every resource of one stack.</summary>
public sealed class ShopStack : Stack
{
    /// <summary>Creates the stack of the running deployment.</summary>
    public ShopStack()
        : this(ShopConfig.FromDeployment(), HandlerRules.Checked(HandlerCatalog.Deployed), FunctionsPackage.Published)
    {
    }

    internal ShopStack(
        ShopConfig config, HandlerCatalog catalog, Func<ShopConfig, Archive> package, params ReadOnlySpan<ResourceTransformation> observers)
        : base(new() { ResourceTransformations = [Tags.Of(config), .. observers] })
    {
        var code = package(config);
        var tables = Tables.All.ToDictionary(table => table.Key, table => new Table(table.Value, config));
        var paymentKeys = new PaymentKeys(config);
        var triggers = catalog.Handlers
            .Where(handler => handler.Trigger is not null)
            .ToDictionary(handler => handler.Trigger!.Value, handler => new Function(handler, config, code, tables, paymentKeys));
        var identity = new Identity(config, triggers);
        var bus = new Bus(config);
        var topicKey = new TopicKey(bus);
        var operations = new Topic(TeamTopic.Operations, config, bus, topicKey);
        var topics = new[] { TeamTopic.InventoryTeam, TeamTopic.OrderUpdates }
            .ToDictionary(team => team, team => new Topic(team, config, bus, topicKey, operations));
        topics.Add(TeamTopic.Operations, operations);

        var queues = catalog.Handlers
            .Where(handler => handler.Queue is not null)
            .ToDictionary(
                handler => handler,
                handler => new Queue(
                    handler.Queue!.Queue,
                    EventSource.Of(handler.Queue, config, bus),
                    handler.TimeoutSeconds,
                    config,
                    operations,
                    handler.Queue.DelaySeconds));
        var functions = catalog.Handlers
            .Where(handler => handler.Trigger is null)
            .ToDictionary(
                handler => handler.Slug,
                handler => new Function(handler, config, code, tables, paymentKeys, identity, queues.GetValueOrDefault(handler)));
        foreach (var mapping in functions.Values.Where(function => function.Handler.Stream is not null))
        {
            _ = new EventPipe(mapping, tables, config, bus, operations);
        }

        foreach (var scheduled in functions.Values.Where(function => function.Handler.Schedule is not null))
        {
            var declared = scheduled.Handler.Schedule!;
            _ = new Schedule(declared.Name, declared.Expression, "lambda:InvokeFunction", scheduled.Arn, config, operations);
        }

        var workflows = new Dictionary<Workflow, StateMachine>();
        foreach (var (workflow, definition) in WorkflowDefinition.All.OrderBy(one => one.Key))
        {
            var tasks = functions.Values.Where(task => task.Handler.Workflow == workflow).ToDictionary(task => task.Handler.Name);
            if (tasks.Count == 0)
            {
                continue;
            }

            var resumed = definition.Resumes is { } other ? workflows[other] : null;
            workflows.Add(workflow, new(definition, config, tasks, bus, topics, resumed));
        }

        var api = new Api(config, catalog, functions, identity);

        ApiUrl = api.Url;
        UserPoolId = identity.UserPoolId;
        UserPoolClientId = identity.ClientId;
        TableNames = Output.All(tables.Values.Select(table => table.Name))
            .Apply(names => tables.Keys.Zip(names).ToImmutableDictionary(table => Tables.All[table.First].Name, table => table.Second));
        Region = Output.Create(config.Region);
    }

    [Output("apiUrl")]
    public Output<string> ApiUrl { get; private set; }

    [Output("userPoolId")]
    public Output<string> UserPoolId { get; private set; }

    [Output("userPoolClientId")]
    public Output<string> UserPoolClientId { get; private set; }

    [Output("tableNames")]
    public Output<ImmutableDictionary<string, string>> TableNames { get; private set; }

    [Output("region")]
    public Output<string> Region { get; private set; }
}
