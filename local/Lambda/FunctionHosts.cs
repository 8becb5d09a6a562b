using Shop.Local.Stacks;

namespace Shop.Local.Lambda;

/// <summary>Runs all functions of the stack, found by name.</summary>
internal sealed class FunctionHosts
{
    private readonly Dictionary<string, FunctionHost> hosts;

    /// <param name="endpoints">The environment variables that the local run adds to a function, such as its DynamoDB endpoint.</param>
    public FunctionHosts(
        IEnumerable<FunctionDefinition> functions,
        Func<FunctionDefinition, IReadOnlyDictionary<string, string>> endpoints,
        RunLog log,
        TimeProvider time) =>
        hosts = functions.ToDictionary(
            function => function.Name,
            function => new FunctionHost(function, Environment(function, endpoints(function)), log, time));

    public IEnumerable<FunctionHost> All => hosts.Values;

    public FunctionHost? Find(string name) => hosts.GetValueOrDefault(name);

    public void ResetStatistics()
    {
        foreach (var host in hosts.Values)
        {
            host.ResetStatistics();
        }
    }

    private static Dictionary<string, string> Environment(FunctionDefinition function, IReadOnlyDictionary<string, string> endpoints)
    {
        var region = Arn.Parse(function.Arn).Region;
        var variables = new Dictionary<string, string>(function.Environment)
        {
            ["AWS_REGION"] = region,
            ["AWS_DEFAULT_REGION"] = region,
            ["AWS_LAMBDA_FUNCTION_NAME"] = function.Name,
            ["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST",
            ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = $"{function.MemoryMegabytes}",
            ["AWS_LAMBDA_LOG_GROUP_NAME"] = function.LogGroup,
            ["AWS_LAMBDA_LOG_STREAM_NAME"] = "local",
            ["TZ"] = ":UTC",
        };
        foreach (var (name, value) in endpoints)
        {
            variables[name] = value;
        }

        return variables;
    }
}
