using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Local.Workflows.Asl;

/// <summary>A state machine that the local run interprets: a document of the Amazon States Language with JSONPath.</summary>
internal sealed class AslMachine
{
    private readonly FrozenDictionary<string, AslState> states;

    private AslMachine(AslStates top, TimeSpan? timeout)
    {
        Top = top;
        Timeout = timeout;
        states = top.Everywhere.ToFrozenDictionary(state => state.Name);
    }

    public AslStates Top { get; }

    /// <summary>The timeout of an execution; null for no limit.</summary>
    public TimeSpan? Timeout { get; }

    /// <summary>The elements that executions can cover: each state, retrier and catcher.</summary>
    public IEnumerable<string> Elements =>
        from state in Top.Everywhere
        from element in Enumerable.Range(0, state.Failures.Retriers.Count).Select(index => RetryOf(state, index))
            .Concat(Enumerable.Range(0, state.Failures.Catchers.Count).Select(index => CatchOf(state, index)))
            .Prepend(state.Name)
        select element;

    public AslState this[string name] => states[name];

    public static string RetryOf(AslState state, int index) => $"{state.Name}.Retry[{index}]";

    public static string CatchOf(AslState state, int index) => $"{state.Name}.Catch[{index}]";

    /// <param name="name">The name of the state machine in error messages.</param>
    /// <param name="integrations">The rules by the ARN that a Task has as its Resource.</param>
    /// <exception cref="LocalRunException">The document is invalid, or has a part that the local run does not interpret.</exception>
    public static AslMachine Parse(string name, string document, IReadOnlyDictionary<string, IntegrationRules> integrations)
    {
        try
        {
            var node = JsonNode.Parse(document, documentOptions: new() { AllowDuplicateProperties = false });
            var fields = new AslFields(node as JsonObject ?? throw new JsonException("it is not an object"), $"The state machine {name}");
            fields.Only("Version", "1.0");
            var timeout = fields.OptionalWhole("TimeoutSeconds", least: 1);
            var top = new AslParser(fields, integrations).States(fields);
            return new(top, timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
        }
        catch (JsonException error)
        {
            throw new LocalRunException($"The state machine {name} is not a JSON object: {error.Message}", error);
        }
    }
}

/// <summary>
/// The parameters that an integration can have. A parameter inside another one is a path: <c>Destination.ToAddresses</c>. The fields inside
/// a named parameter are free.
/// </summary>
internal sealed record IntegrationRules(IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    /// <returns>The first required parameter that is not given; null when all are given.</returns>
    public string? Missing(IReadOnlyList<string> given) => Required.FirstOrDefault(name => !given.Any(path => IsAtOrIn(path, name)));

    /// <returns>The first given parameter that the integration does not have; null when there is none.</returns>
    public string? Unknown(IReadOnlyList<string> given) =>
        given.FirstOrDefault(path => !Required.Concat(Optional).Any(name => IsAtOrIn(path, name)));

    private static bool IsAtOrIn(string path, string name) =>
        path == name || path.StartsWith($"{name}.", StringComparison.Ordinal);
}
