using Shop.Infra.Configuration;
using Shop.Infra.Graphs;
using Shop.Local.Cognito;
using Shop.Local.Emulators;
using Shop.Local.Gate;
using Shop.Local.Gateway;
using Shop.Local.Lambda;
using Shop.Local.Messaging;
using Shop.Local.Messaging.Topics;
using Shop.Local.Tables;
using Shop.Local.Workflows;

namespace Shop.Local.Stacks;

/// <summary>The parts of the graph that the local run serves. Loading fails when the local run cannot serve a part as AWS does.</summary>
/// <param name="Pool">Null when the stack has no user pool.</param>
/// <param name="Api">Null when the stack has no API.</param>
internal sealed record StackDefinition(
    string Name,
    string Region,
    string Account,
    IReadOnlyList<FunctionDefinition> Functions,
    IReadOnlyDictionary<string, RolePolicies> Roles,
    IReadOnlyDictionary<string, DynamoDbTableDefinition> Tables,
    IReadOnlyList<StateMachineDefinition> StateMachines,
    PoolDefinition? Pool,
    ApiDefinition? Api,
    MessagingDefinition Messaging)
{
    /// <summary>The functions that routes and the triggers of the user pool invoke.</summary>
    public IReadOnlySet<string> RequestFunctions { get; } = (Api?.Routes ?? [])
        .Select(route => route.Integration).OfType<LambdaIntegration>().Select(integration => integration.Function)
        .Concat(Pool?.Triggers.Values ?? [])
        .ToHashSet();

    /// <exception cref="LocalRunException">The stack cannot be evaluated or served.</exception>
    public static async Task<StackDefinition> LoadAsync(LocalOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return From(
                options.Graph ?? await GraphEvaluator.EvaluateAsync(ShopConfig.Load(Repository.Root, options.Stack), cancellationToken));
        }
        catch (Exception error) when (error is ConfigException or Pulumi.RunException)
        {
            throw new LocalRunException(error.Message, error);
        }
    }

    public static StackDefinition From(Graph graph)
    {
        KnownTypes.Check(graph);
        var first = FirstArn(graph);
        var stack = new StackDefinition(
            graph.Stack,
            first?.Region ?? "us-east-1",
            first?.Account ?? "",
            FunctionDefinition.From(graph),
            RolePolicies.From(graph),
            DynamoDbTableDefinition.From(graph),
            StateMachineDefinition.From(graph),
            PoolDefinition.From(graph),
            ApiDefinition.From(graph),
            MessagingDefinition.From(graph));
        stack.CheckTargets(new(graph));
        new MessagingPermissions(stack).Check();
        new TopicPermissions(stack).Check();
        return stack;
    }

    private static Arn? FirstArn(Graph graph) =>
        graph.Resources
            .Select(resource => resource.State.OptionalText("arn"))
            .OfType<string>()
            .Select(arn => (Arn?)Arn.Parse(arn))
            .FirstOrDefault(arn => arn!.Value.Region.Length > 0);

    private void CheckTargets(InvokePermissions permissions)
    {
        foreach (var route in Api?.Routes ?? [])
        {
            if (route.Integration is LambdaIntegration { Function: var function })
            {
                CheckFunction(function);
                permissions.Demand($"The route {route.Name}", "apigateway.amazonaws.com", Api!.ArnOf(route), function);
            }

            if (route.Authorizer is { } authorizer && authorizer.PoolId != Pool?.Id)
            {
                throw new LocalRunException(
                    $"The route {route.Name} requires tokens of the user pool {authorizer.PoolId}, which is not in the stack.");
            }
        }

        foreach (var machine in StateMachines.Where(machine => !Roles.ContainsKey(machine.RoleArn)))
        {
            throw new LocalRunException($"The state machine {machine.Name} has the role {machine.RoleArn}, which is not in the stack.");
        }

        var started = Messaging.Rules.SelectMany(rule => rule.Targets).Select(target => target.Arn)
            .Concat(Messaging.Pipes.Select(pipe => pipe.TargetArn))
            .Concat(Messaging.Schedules.Select(schedule => schedule.TargetArn))
            .Where(MessagingDefinition.IsStateMachine);
        if (started.FirstOrDefault(arn => StateMachines.All(machine => machine.Arn != arn)) is { } missing)
        {
            throw new LocalRunException($"The stack starts the state machine {missing}, which it does not define.");
        }

        foreach (var (trigger, function) in Pool?.Triggers ?? new Dictionary<string, string>())
        {
            CheckFunction(function);
            permissions.Demand($"The trigger {trigger}", "cognito-idp.amazonaws.com", Pool!.Arn, function);
        }
    }

    /// <exception cref="LocalRunException">The stack does not define the function.</exception>
    public FunctionDefinition CheckFunction(string name) =>
        Functions.FirstOrDefault(function => function.Name == name)
        ?? throw new LocalRunException($"The stack invokes the function {name}, which it does not define.");
}
