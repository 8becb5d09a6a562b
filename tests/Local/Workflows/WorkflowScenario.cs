using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shop.Local.Emulators;
using Shop.Local.Workflows;
using Shop.Local.Workflows.Asl;
using Shop.Local.Workflows.Executions;

namespace Shop.Tests.Local.Workflows;

/// <summary>
/// An execution of a workflow of the product for the order <c>ord_1</c>. The answers of its tasks are <c>Task=answer|answer …</c>:
/// <c>!Name</c> is an error, <c>!Name*</c> an error of every attempt, JSON is the payload, and any other text the outcome in it.
/// </summary>
internal static partial class WorkflowScenario
{
    private const string Order = """{"orderId":"ord_1"}""";

    public static string Folder => Path.Combine(Repository.Root, "infra", "Workflows");

    public static AslMachine Machine(string name)
    {
        var document = File.ReadAllText(Path.Combine(Folder, $"{name}.asl.json"));
        return AslMachine.Parse(name, Function().Replace(document, "$1"), Integrations.Rules);
    }

    /// <param name="token">The outcome that comes with the task token after 14 minutes; null when none comes.</param>
    /// <param name="input">The input of the execution; null for the order <c>ord_1</c>.</param>
    public static (Execution Execution, IReadOnlyList<ExecutionStep> Steps) Run(
        AslMachine machine, string answers, string? token = null, string? input = null)
    {
        var script = answers.Split(' ').Select(one => one.Split('='))
            .ToDictionary(one => one[0], one => new Queue<string>(one[1].Split('|')));
        var run = new VirtualRun(machine, call => Answer(script, call, ofOrder: input is null));
        var execution = run.Run(JsonNode.Parse(input ?? Order), until: VirtualRun.Start.AddMinutes(14));
        var waiting = execution.Branches.Find(branch => branch.Task?.Token is not null);
        if (waiting is not null && token is not null)
        {
            run.Take(run.Interpreter.SucceededByToken(execution, waiting.Task!.Token!, new JsonObject { ["outcome"] = token }));
        }

        run.GoOn(execution);
        return (execution, run.Steps);
    }

    public static string States(IEnumerable<ExecutionStep> steps) => string.Join(' ', steps.Where(IsEntry).Select(step => step.Covers));

    public static bool IsEntry(ExecutionStep step) => step.Type.EndsWith("StateEntered", StringComparison.Ordinal);

    private static TaskAnswer Answer(Dictionary<string, Queue<string>> script, TaskCall call, bool ofOrder)
    {
        var function = (string?)call.Arguments!["FunctionName"];
        if (ofOrder && function is not null)
        {
            Assert.Equal("ord_1", (string?)call.Arguments["Payload"]!["orderId"]);
        }

        var answers = script.GetValueOrDefault(function ?? call.Resource[(call.Resource.LastIndexOf(':') + 1)..]);
        var next = answers is null or { Count: 0 } ? "done" : answers.Peek().EndsWith('*') ? answers.Peek() : answers.Dequeue();
        return next[0] switch
        {
            '!' => new(null, new(next.Trim('!', '*'), "in the test")),
            '{' => new(new JsonObject { ["Payload"] = JsonNode.Parse(next) }),
            _ => new(new JsonObject { ["Payload"] = new JsonObject { ["outcome"] = next } }),
        };
    }

    [GeneratedRegex(@"\$\{([A-Za-z]+)\}")]
    private static partial Regex Function();
}
