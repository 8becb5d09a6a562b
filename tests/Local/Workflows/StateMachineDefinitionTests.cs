using Shop.Local;
using Shop.Local.Stacks;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Workflows;

public sealed class StateMachineDefinitionTests
{
    private const string OtherRole = "arn:aws:iam::000000000000:role/other";
    private const string Done = """{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}""";

    [Fact]
    public void A_definition_has_its_substitutions()
    {
        var document = """{"StartAt":"A","States":{"A":{"Type":"Pass","Result":"${One} ${Two}","End":true}}}""";
        var machine = Read(("definitionString", document), ("definitionSubstitutions", StackBuilder.Map(("One", "1"), ("Two", 2d))));
        Assert.Contains("\"1 2\"", machine, StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_can_be_an_object()
    {
        var definition = StackBuilder.Map(
            ("StartAt", "A"),
            ("States", StackBuilder.Map(("A", StackBuilder.Map(("Type", "Wait"), ("Seconds", 3d), ("End", true))))));
        Assert.Contains("\"Seconds\":3", Read(("definition", definition)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_placeholder_without_a_substitution_is_an_error() => AssertRefused(
        "no substitution for ${Missing}",
        ("definitionString", Done.Replace("Succeed\"", "Fail\",\"Error\":\"${Missing}\"", StringComparison.Ordinal)));

    [Fact]
    public void A_property_that_is_not_served_is_an_error() =>
        AssertRefused("definitionS3Location", ("definitionS3Location", StackBuilder.Map(("bucket", "b"))));

    [Fact]
    public void An_express_workflow_cannot_wait_for_a_token() => AssertRefused(
        "its state A waits for a task token",
        ("stateMachineType", "EXPRESS"),
        ("definitionString", """
            {"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke.waitForTaskToken",
            "Parameters":{"FunctionName":"f"},"End":true}}}
            """));

    [Fact]
    public void A_role_that_is_not_in_the_stack_is_an_error() =>
        AssertRefused(OtherRole, ("definitionString", Done), ("roleArn", OtherRole));

    private static void AssertRefused(string expected, params (string Name, object Value)[] state) =>
        Assert.Contains(expected, Assert.Throws<LocalRunException>(() => Read(state)).Message, StringComparison.Ordinal);

    private static string Read(params (string Name, object Value)[] state)
    {
        var role = $"arn:aws:iam::{StackBuilder.Account}:role/m";
        var values = new Dictionary<string, object>
        {
            ["stateMachineName"] = "m", ["arn"] = StackBuilder.StateMachineArn("m"), ["roleArn"] = role,
        };
        foreach (var (name, value) in state)
        {
            values[name] = value;
        }

        var graph = new StackBuilder()
            .Resource("aws:iam/role:Role", "m", ("name", "m"), ("id", "m"), ("arn", role))
            .Resource("aws-native:stepfunctions:StateMachine", "m", [.. values.Select(value => (value.Key, value.Value))])
            .Build();
        return Assert.Single(StackDefinition.From(graph).StateMachines).Document;
    }
}
