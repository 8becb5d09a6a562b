using Shop.Infra.Configuration;
using Shop.Infra.Graphs;
using Shop.Local.Cognito;
using Shop.Local.Emulators;
using Shop.Local.Gate;
using Shop.Local.Gateway;
using Shop.Local.Lambda;
using Shop.Local.Tables;

namespace Shop.Local.Stacks;

/// <summary>The graph as the local run serves it. Making one fails on everything that could not be served as in AWS.</summary>
/// <param name="Api">Null when the stack has none; likewise the pool.</param>
internal sealed record ServedStack(
    string Name,
    string Region,
    IReadOnlyList<FunctionDefinition> Functions,
    IReadOnlyDictionary<string, RolePolicies> Roles,
    IReadOnlyDictionary<string, TableSchema> Tables,
    PoolDefinition? Pool,
    ApiDefinition? Api)
{
    /// <exception cref="LocalRunException">The stack cannot be evaluated, or not be served.</exception>
    public static async Task<ServedStack> LoadAsync(LocalOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return From(options.Graph ?? await GraphEvaluator.EvaluateAsync(ShopConfig.Load(Repository.Root, options.Stack), cancellationToken));
        }
        catch (Exception error) when (error is ConfigException or Pulumi.RunException)
        {
            throw new LocalRunException(error.Message, error);
        }
    }

    public static ServedStack From(Graph graph)
    {
        KnownTypes.Check(graph);
        var functions = FunctionDefinition.From(graph);
        var pool = PoolDefinition.From(graph);
        var api = ApiDefinition.From(graph);
        var tables = TableSchema.From(graph);
        var stack = new ServedStack(graph.Stack, RegionOf(graph), functions, RolePolicies.From(graph), tables, pool, api);
        stack.CheckTargets(new(graph));
        return stack;
    }

    private static string RegionOf(Graph graph) =>
        graph.Resources
            .Select(resource => resource.State.OptionalText("arn"))
            .OfType<string>()
            .Select(arn => Arn.Parse(arn).Region)
            .FirstOrDefault(region => region.Length > 0)
        ?? "us-east-1";

    private void CheckTargets(InvokePermissions permissions)
    {
        foreach (var route in Api?.Routes ?? [])
        {
            if (route.Integration is LambdaIntegration { Function: var function })
            {
                CheckFunction(function);
                permissions.Demand($"The route {route.Method} {route.Path}", "apigateway.amazonaws.com", Api!.ArnOf(route), function);
            }

            if (route.Authorizer is { } authorizer && authorizer.PoolId != Pool?.Id)
            {
                throw new LocalRunException(
                    $"The route {route.Method} {route.Path} asks for tokens of the user pool {authorizer.PoolId}, which is not in the stack.");
            }
        }

        foreach (var (trigger, function) in Pool?.Triggers ?? new Dictionary<string, string>())
        {
            CheckFunction(function);
            permissions.Demand($"The trigger {trigger}", "cognito-idp.amazonaws.com", Pool!.Arn, function);
        }
    }

    private void CheckFunction(string name)
    {
        if (!Functions.Any(function => function.Name == name))
        {
            throw new LocalRunException($"The stack invokes the function {name}, which is not in it.");
        }
    }
}
