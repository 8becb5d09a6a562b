using System.Text.Json.Nodes;
using Shop.Local.Workflows.Asl;
using Shop.Local.Workflows.Executions;

namespace Shop.Tests.Local.Workflows;

public sealed class ChoiceTests
{
    [Theory]
    [InlineData("""{"Variable":"$.s","StringEquals":"b"}""", true)]
    [InlineData("""{"Variable":"$.s","StringEquals":"B"}""", false)]
    [InlineData("""{"Variable":"$.n","StringEquals":"2"}""", false)]
    [InlineData("""{"Variable":"$.s","StringEqualsPath":"$.same"}""", true)]
    [InlineData("""{"Variable":"$.s","StringLessThan":"c"}""", true)]
    [InlineData("""{"Variable":"$.s","StringLessThan":"b"}""", false)]
    [InlineData("""{"Variable":"$.s","StringLessThanPath":"$.same"}""", false)]
    [InlineData("""{"Variable":"$.s","StringGreaterThan":"a"}""", true)]
    [InlineData("""{"Variable":"$.s","StringGreaterThanPath":"$.same"}""", false)]
    [InlineData("""{"Variable":"$.s","StringLessThanEquals":"b"}""", true)]
    [InlineData("""{"Variable":"$.s","StringLessThanEqualsPath":"$.same"}""", true)]
    [InlineData("""{"Variable":"$.s","StringGreaterThanEquals":"b"}""", true)]
    [InlineData("""{"Variable":"$.s","StringGreaterThanEqualsPath":"$.same"}""", true)]
    [InlineData("""{"Variable":"$.log","StringMatches":"log-*.txt"}""", true)]
    [InlineData("""{"Variable":"$.log","StringMatches":"*og-*"}""", true)]
    [InlineData("""{"Variable":"$.log","StringMatches":"log-*.csv"}""", false)]
    [InlineData("""{"Variable":"$.star","StringMatches":"a\\*b"}""", true)]
    [InlineData("""{"Variable":"$.s","StringMatches":"\\*"}""", false)]
    [InlineData("""{"Variable":"$.n","NumericEquals":2.0}""", true)]
    [InlineData("""{"Variable":"$.two","NumericEquals":2}""", false)]
    [InlineData("""{"Variable":"$.n","NumericEqualsPath":"$.n"}""", true)]
    [InlineData("""{"Variable":"$.n","NumericLessThan":2.5}""", true)]
    [InlineData("""{"Variable":"$.n","NumericLessThanPath":"$.n"}""", false)]
    [InlineData("""{"Variable":"$.n","NumericGreaterThan":10}""", false)]
    [InlineData("""{"Variable":"$.n","NumericGreaterThanPath":"$.n"}""", false)]
    [InlineData("""{"Variable":"$.n","NumericLessThanEquals":2}""", true)]
    [InlineData("""{"Variable":"$.n","NumericLessThanEqualsPath":"$.n"}""", true)]
    [InlineData("""{"Variable":"$.n","NumericGreaterThanEquals":2}""", true)]
    [InlineData("""{"Variable":"$.n","NumericGreaterThanEqualsPath":"$.n"}""", true)]
    [InlineData("""{"Variable":"$.yes","BooleanEquals":true}""", true)]
    [InlineData("""{"Variable":"$.yes","BooleanEquals":false}""", false)]
    [InlineData("""{"Variable":"$.s","BooleanEquals":false}""", false)]
    [InlineData("""{"Variable":"$.yes","BooleanEqualsPath":"$.yes"}""", true)]
    [InlineData("""{"Variable":"$.t","TimestampEquals":"2026-03-01T13:00:00+01:00"}""", true)]
    [InlineData("""{"Variable":"$.t","TimestampEqualsPath":"$.t"}""", true)]
    [InlineData("""{"Variable":"$.t","TimestampLessThan":"2026-03-01T12:00:00.001Z"}""", true)]
    [InlineData("""{"Variable":"$.t","TimestampLessThanPath":"$.t"}""", false)]
    [InlineData("""{"Variable":"$.t","TimestampGreaterThan":"2026-03-01T12:00:00Z"}""", false)]
    [InlineData("""{"Variable":"$.t","TimestampGreaterThanPath":"$.t"}""", false)]
    [InlineData("""{"Variable":"$.t","TimestampLessThanEquals":"2026-03-01T12:00:00Z"}""", true)]
    [InlineData("""{"Variable":"$.t","TimestampLessThanEqualsPath":"$.t"}""", true)]
    [InlineData("""{"Variable":"$.t","TimestampGreaterThanEquals":"2026-03-01T12:00:00Z"}""", true)]
    [InlineData("""{"Variable":"$.t","TimestampGreaterThanEqualsPath":"$.t"}""", true)]
    [InlineData("""{"Variable":"$.s","TimestampLessThan":"2026-03-01T12:00:00Z"}""", false)]
    [InlineData("""{"Variable":"$.none","IsNull":true}""", true)]
    [InlineData("""{"Variable":"$.s","IsNull":false}""", true)]
    [InlineData("""{"Variable":"$.absent","IsPresent":false}""", true)]
    [InlineData("""{"Variable":"$.none","IsPresent":true}""", true)]
    [InlineData("""{"Variable":"$.absent.inside","IsPresent":true}""", false)]
    [InlineData("""{"Variable":"$.n","IsNumeric":true}""", true)]
    [InlineData("""{"Variable":"$.two","IsNumeric":true}""", false)]
    [InlineData("""{"Variable":"$.two","IsString":true}""", true)]
    [InlineData("""{"Variable":"$.n","IsString":false}""", true)]
    [InlineData("""{"Variable":"$.yes","IsBoolean":true}""", true)]
    [InlineData("""{"Variable":"$.none","IsBoolean":true}""", false)]
    [InlineData("""{"Variable":"$.t","IsTimestamp":true}""", true)]
    [InlineData("""{"Variable":"$.s","IsTimestamp":true}""", false)]
    [InlineData("""{"And":[{"Variable":"$.n","NumericEquals":2},{"Variable":"$.s","StringEquals":"b"}]}""", true)]
    [InlineData("""{"And":[{"Variable":"$.n","NumericEquals":2},{"Variable":"$.s","StringEquals":"x"}]}""", false)]
    [InlineData("""{"Or":[{"Variable":"$.n","NumericEquals":3},{"Variable":"$.s","StringEquals":"b"}]}""", true)]
    [InlineData("""{"Not":{"Variable":"$.n","NumericEquals":3}}""", true)]
    [InlineData("""{"Not":{"Or":[{"Variable":"$.n","NumericEquals":2}]}}""", false)]
    [InlineData("""{"Variable":"$$.Execution.Name","StringEquals":"run-1"}""", true)]
    [InlineData("""{"And":[{"Variable":"$.absent","IsPresent":true},{"Variable":"$.absent","StringEquals":"x"}]}""", false)]
    public void Each_condition_has_the_expected_result(string condition, bool holds) =>
        Assert.Equal(holds ? "Yes" : "No", Chosen(condition).State);

    [Fact]
    public void A_variable_that_the_input_lacks_fails_the_execution() =>
        Assert.Equal("States.Runtime", Chosen("""{"Variable":"$.absent","StringEquals":"b"}""").Error);

    [Fact]
    public void Without_a_rule_that_holds_and_without_a_default_the_execution_fails() => Assert.Equal(
        "States.NoChoiceMatched", Chosen("""{"Variable":"$.s","StringEquals":"x"}""", withDefault: false).Error);

    private static (string? State, string? Error) Chosen(string condition, bool withDefault = true)
    {
        var rule = JsonNode.Parse(condition)!.AsObject();
        rule["Next"] = "Yes";
        var choice = new JsonObject { ["Type"] = "Choice", ["Choices"] = new JsonArray(rule) };
        var states = new JsonObject { ["C"] = choice, ["Yes"] = new JsonObject { ["Type"] = "Succeed" } };
        if (withDefault)
        {
            choice["Default"] = "No";
            states["No"] = new JsonObject { ["Type"] = "Succeed" };
        }

        var machine = AslMachine.Parse(
            "machine", new JsonObject { ["StartAt"] = "C", ["States"] = states }.ToJsonString(), VirtualRun.Integrations);
        var run = new VirtualRun(machine, _ => null);
        var execution = run.Run(JsonNode.Parse(
            """{"s":"b","same":"b","n":2,"two":"2","yes":true,"none":null,"t":"2026-03-01T12:00:00Z","log":"log-7.txt","star":"a*b"}"""));
        return (run.Steps.LastOrDefault(step => step.Covers is not null)?.Covers, execution.Error?.Error);
    }
}
