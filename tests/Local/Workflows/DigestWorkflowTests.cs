using System.Text.Json.Nodes;
using Shop.Local.Workflows.Asl;
using Shop.Local.Workflows.Executions;

namespace Shop.Tests.Local.Workflows;

/// <summary>The ways of the daily digest, as <see cref="WorkflowScenario"/> writes them.</summary>
public sealed class DigestWorkflowTests
{
    private const string Run = """{"scheduledTime":"2026-03-01T12:00:00Z"}""";
    private const string Low = """DigestLowStock={"hasText":true,"subject":"S","text":"t"}""";

    private static readonly AslMachine Machine = WorkflowScenario.Machine("low-stock-digest");

    public static TheoryData<string, string> Scenarios => new()
    {
        { Low, "ListLowStock Low Publish Done" },
        { """DigestLowStock={"hasText":false,"subject":null,"text":null}""", "ListLowStock Low Done" },
        { $"{Low.Replace("DigestLowStock=", "DigestLowStock=!E|", StringComparison.Ordinal)} publish=!E|done", "ListLowStock Low Publish Done" },
        { "DigestLowStock=!E*", "ListLowStock NotPublished" },
        { $"{Low} publish=!E*", "ListLowStock Low Publish NotPublished" },
    };

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_digest_takes_its_way(string answers, string states)
    {
        var (execution, steps) = WorkflowScenario.Run(Machine, answers, input: Run);

        Assert.Equal(states, WorkflowScenario.States(steps));
        var failed = states.EndsWith("NotPublished", StringComparison.Ordinal);
        Assert.Equal(failed ? ExecutionStatus.Failed : ExecutionStatus.Succeeded, execution.Status);
    }

    [Fact]
    public void Every_state_retry_and_catch_is_covered_by_a_scenario() => Assert.Empty(Machine.Elements.Except(
        Scenarios.SelectMany(one => WorkflowScenario.Run(Machine, (string)one[0], input: Run).Steps).Select(step => step.Covers)));

    [Fact]
    public void The_digest_is_published_with_its_subject_to_the_topic_of_the_workflow()
    {
        var published = new List<JsonNode>();
        var run = new VirtualRun(Machine, call =>
        {
            if (call.Resource.EndsWith("publish", StringComparison.Ordinal))
            {
                published.Add(call.Arguments!.DeepClone());
            }

            return new(new JsonObject { ["Payload"] = JsonNode.Parse(Low["DigestLowStock=".Length..]) });
        });

        run.Run(JsonNode.Parse(Run));

        Assert.Equal("""{"TopicArn":"Topic","Subject":"S","Message":"t"}""", Assert.Single(published).ToJsonString());
    }
}
