using System.Text.Json.Nodes;
using Shop.Local.Workflows.Asl;
using Shop.Local.Workflows.Executions;

namespace Shop.Tests.Local.Workflows;

public sealed class InterpreterTests
{
    public static TheoryData<string> Cases => [.. WorkflowCase.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_case_ends_as_the_Amazon_States_Language_defines(string name)
    {
        var expected = WorkflowCase.All.Single(one => one.Name == name);
        var machine = AslMachine.Parse("machine", expected.Document.ToJsonString(), VirtualRun.Integrations);
        var answers = (expected.Answers ?? []).ToDictionary(one => one.Key, one => new Queue<JsonObject>(one.Value));
        var run = new VirtualRun(machine, call => Answer(answers[(string)call.Arguments!["FunctionName"]!].Dequeue(), call));

        var execution = run.Run(expected.Input?.DeepClone());

        var status = expected.Status ?? (expected.Error is null ? nameof(ExecutionStatus.Succeeded) : nameof(ExecutionStatus.Failed));
        Assert.Equal((status, expected.Error), ($"{execution.Status}", execution.Error?.Error));
        AssertJson(expected.Output, execution.Output);
        Assert.Equal(expected.Cause ?? execution.Error?.Cause, execution.Error?.Cause);
        Assert.Equal(expected.Seconds ?? (run.Now - VirtualRun.Start).TotalSeconds, (run.Now - VirtualRun.Start).TotalSeconds);
        var covered = run.Steps.Select(step => step.Covers).OfType<string>().ToList();
        Assert.Equal(expected.Covers ?? [.. covered], covered);
        Assert.All(answers.Values, Assert.Empty);
    }

    internal static TaskAnswer? Answer(JsonObject answer, TaskCall call)
    {
        if (answer.ContainsKey("expect"))
        {
            AssertJson(answer["expect"], call.Arguments!["Payload"]);
        }

        return answer.ContainsKey("never") ? null
            : answer["error"] is { } error ? new(null, new($"{error}", $"{answer["cause"]}"))
            : answer["large"] is { } large ? new(new string('x', (int)large))
            : new(answer["output"]?.DeepClone());
    }

    private static void AssertJson(JsonNode? expected, JsonNode? actual) => Assert.True(
        JsonNode.DeepEquals(expected, actual),
        $"expected {expected?.ToJsonString() ?? "null"}, was {actual?.ToJsonString() ?? "null"}");
}
