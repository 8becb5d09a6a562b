using System.Text.Json.Nodes;
using Shop.Local;
using Shop.Local.Messaging.Events;
using Shop.Tests.Local.Support;
using static Shop.Tests.Local.Support.StackBuilder;

namespace Shop.Tests.Local.Messaging;

public sealed class TargetInputTests
{
    private static readonly RuleDefinition Rule = RuleDefinition.From(
        new StackBuilder().Rule("orders", """{"source":["shop"]}""").Build()).Single();

    private static readonly JsonObject Envelope = JsonNode.Parse("""
        {"id":"1","detail-type":"OrderCreated","time":"2026-03-01T12:00:00Z",
         "detail":{"order-id":"ord_1","total":{"amount":5},"lines":["a","b"],"note":"say \"hi\" – ü"}}
        """)!.AsObject();

    [Fact]
    public void Without_settings_a_target_receives_the_event() =>
        Assert.Equal("ord_1", (string?)JsonNode.Parse(Shape())!["detail"]!["order-id"]);

    [Theory]
    [InlineData("$.detail.order-id", "\"ord_1\"")]
    [InlineData("$.detail.total", """{"amount":5}""")]
    [InlineData("$.detail.lines[1]", "\"b\"")]
    [InlineData("$['detail']['note']", """
        "say \"hi\" – ü"
        """)]
    [InlineData("$.detail.missing", "null")]
    public void The_input_path_selects_a_part_of_the_event(string path, string expected) =>
        Assert.Equal(expected.Trim(), Shape(("inputPath", path)));

    [Fact]
    public void The_input_is_a_constant() => Assert.Equal("""{"a":1}""", Shape(("input", """{"a":1}""")));

    [Theory]
    [InlineData("""{"orderId":<order>,"total":<total>}""", """{"orderId":"ord_1","total":{"amount":5}}""")]
    [InlineData("""{"text":"order <order> of <time>"}""", """{"text":"order ord_1 of 2026-03-01T12:00:00Z"}""")]
    [InlineData("""{"text":"<note>"}""", """{"text":"say \"hi\" – ü"}""")]
    [InlineData("""{"text":"<total>"}""", """{"text":"{\"amount\":5}"}""")]
    [InlineData("""{"text":"[<missing>]"}""", """{"text":"[]"}""")]
    [InlineData("""{"rule":<aws.events.rule-name>}""", """{"rule":"orders"}""")]
    [InlineData("\"order <order>\"", "\"order ord_1\"")]
    public void The_input_transformer_puts_values_of_the_event_into_its_template(string template, string expected) =>
        Assert.Equal(expected, Shape(Transformer(template)));

    [Fact]
    public void A_variable_that_is_not_defined_stops_the_start()
    {
        var error = Assert.Throws<LocalRunException>(() => Shape(Transformer("""{"a":<unknown>}""")));
        Assert.Contains("<unknown>", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$.detail.*")]
    [InlineData("$..a")]
    [InlineData("detail")]
    public void A_path_that_the_local_run_does_not_evaluate_stops_the_start(string path) =>
        Assert.Contains(path, Assert.Throws<LocalRunException>(() => Shape(("inputPath", path))).Message, StringComparison.Ordinal);

    private static (string, object) Transformer(string template) => ("inputTransformer", Map(
        ("inputPaths", Map(
            ("order", "$.detail.order-id"),
            ("total", "$.detail.total"),
            ("time", "$.time"),
            ("note", "$.detail.note"),
            ("missing", "$.detail.missing"))),
        ("inputTemplate", template)));

    private static string Shape(params (string Name, object Value)[] settings)
    {
        var target = new StackBuilder().Resource("aws:cloudwatch/eventTarget:EventTarget", "orders", settings).Build().Resources.Single();
        return TargetInput.Read(target).Shape(Envelope, Rule);
    }
}
