using Shop.Infra.Graphs;
using Shop.Local.Stacks;

namespace Shop.Local.Lambda;

/// <summary>A Lambda function of the stack.</summary>
/// <param name="Handler">The entry point: <c>Assembly::Type::Method</c>.</param>
internal sealed record FunctionDefinition(
    string Name,
    string Arn,
    string Handler,
    TimeSpan Timeout,
    int MemoryMegabytes,
    string RoleArn,
    string LogGroup,
    IReadOnlyDictionary<string, string> Environment)
{
    public static IReadOnlyList<FunctionDefinition> From(Graph graph) => [.. graph.OfType(KnownTypes.Function).Select(From)];

    private static FunctionDefinition From(GraphResource function)
    {
        var state = function.State;
        var name = state.Text("name");
        return new(
            name,
            state.Text("arn"),
            state.Text("handler"),
            TimeSpan.FromSeconds(state.Number("timeout", 3)),
            state.Whole("memorySize", 128),
            state.Text("role"),
            state.Map("loggingConfig").OptionalText("logGroup") ?? $"/aws/lambda/{name}",
            state.Map("environment").Map("variables").ToDictionary(variable => variable.Key, variable => $"{variable.Value}"));
    }
}
