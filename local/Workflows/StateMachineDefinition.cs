using System.Text.Json;
using System.Text.Json.Nodes;
using Shop.Infra.Graphs;
using Shop.Local.Stacks;
using Shop.Local.Workflows.Asl;
using Shop.Local.Workflows.Executions;

namespace Shop.Local.Workflows;

/// <summary>A state machine of the stack.</summary>
/// <param name="Document">The document after the substitutions were made.</param>
internal sealed record StateMachineDefinition(string Name, string Arn, string RoleArn, bool IsExpress, string Document)
{
    private static readonly string[] KnownInputs =
    [
        "definition", "definitionString", "definitionSubstitutions", "loggingConfiguration", "roleArn", "stateMachineName",
        "stateMachineType", "tags", "tracingConfiguration", "arn", "id", "name", "stateMachineRevisionId",
    ];

    /// <exception cref="LocalRunException">The local run cannot interpret a state machine.</exception>
    public static IReadOnlyList<StateMachineDefinition> From(Graph graph) => [.. graph.OfType(KnownTypes.StateMachine).Select(From)];

    /// <param name="id">Distinguishes executions of an express workflow, which can have the same name.</param>
    public Execution NewExecution(string name, string id, JsonNode? input, DateTimeOffset startedAt) => new()
    {
        Arn = IsExpress
            ? $"{Arn.Replace(":stateMachine:", ":express:", StringComparison.Ordinal)}:{name}:{id}"
            : $"{Arn.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal)}:{name}",
        Name = name,
        MachineArn = Arn,
        RoleArn = RoleArn,
        Document = Document,
        Input = input,
        StartedAt = startedAt,
    };

    private static StateMachineDefinition From(GraphResource resource)
    {
        var state = resource.State;
        var name = state.Text("stateMachineName");
        if (state.Keys.FirstOrDefault(input => !KnownInputs.Contains(input)) is { } unknown)
        {
            throw new LocalRunException($"The state machine {name} has {unknown}, which the local run does not serve.");
        }

        var document = state.OptionalText("definitionString") ?? JsonSerializer.Serialize(state.Map("definition"));
        foreach (var (key, value) in state.Map("definitionSubstitutions"))
        {
            document = document.Replace($"${{{key}}}", $"{value}", StringComparison.Ordinal);
        }

        var rest = document.IndexOf("${", StringComparison.Ordinal);
        if (rest >= 0)
        {
            var placeholder = document[rest..(document.IndexOf('}', rest) + 1)];
            throw new LocalRunException($"The state machine {name} has no substitution for {placeholder}.");
        }

        var type = state.OptionalText("stateMachineType") ?? "STANDARD";
        var machine = AslMachine.Parse(name, document, Integrations.Rules);
        return type is "EXPRESS" && machine.Top.Everywhere.OfType<TaskState>().FirstOrDefault(task => task.WaitsForToken) is { } waiting
            ? throw new LocalRunException($"The state machine {name} is EXPRESS, and its state {waiting.Name} waits for a task token.")
            : new(name, state.Text("arn"), state.Text("roleArn"), type == "EXPRESS", document);
    }
}
