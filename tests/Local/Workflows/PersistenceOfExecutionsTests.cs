using System.Text.Json;
using System.Text.Json.Nodes;
using Shop.Local.Workflows.Asl;
using Shop.Local.Workflows.Executions;

namespace Shop.Tests.Local.Workflows;

/// <summary>The JSON of an execution is all that the interpreter needs to go on.</summary>
public sealed class PersistenceOfExecutionsTests
{
    public static TheoryData<string> Cases => InterpreterTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_execution_that_is_stored_and_loaded_after_every_event_ends_the_same(string name)
    {
        var expected = WorkflowCase.All.Single(one => one.Name == name);
        Assert.Equal(Outcome(expected, throughJson: false), Outcome(expected, throughJson: true));
    }

    private static string Outcome(WorkflowCase one, bool throughJson)
    {
        var machine = AslMachine.Parse("machine", one.Document.ToJsonString(), VirtualRun.Integrations);
        var answers = (one.Answers ?? []).ToDictionary(entry => entry.Key, entry => new Queue<JsonObject>(entry.Value));
        var run = new VirtualRun(
            machine, call => InterpreterTests.Answer(answers[(string)call.Arguments!["FunctionName"]!].Dequeue(), call));
        var execution = VirtualRun.Execution(one.Input?.DeepClone());
        run.Take(run.Interpreter.Start(execution));
        for (var more = true; more;)
        {
            execution = throughJson ? JsonSerializer.Deserialize<Execution>(JsonSerializer.Serialize(execution))! : execution;
            more = run.Step(execution);
        }

        return $"{execution.Status} {execution.Error} {execution.Output?.ToJsonString()} {run.Now:O} {run.Steps.Count}";
    }
}
