using System.Text.Json.Nodes;
using Shop.Infra.OpenApi;

namespace Shop.Tests.Infra.OpenApi;

public sealed class JsonSchemaTests
{
    private static readonly JsonObject Components = JsonNode.Parse("""{"Part":{"type":"object","properties":{"size":{"type":"integer"}},"required":["size"]}}""")!.AsObject();

    [Theory]
    [InlineData("""{"type":"integer"}""", "1.5", "$ is no integer")]
    [InlineData("""{"type":"string"}""", "1", "$ is no string")]
    [InlineData("""{"type":"boolean"}""", "\"true\"", "$ is no boolean")]
    [InlineData("""{"type":"string","enum":["a"]}""", "\"b\"", "$ is none of [\"a\"]")]
    [InlineData("""{"type":"string","minLength":2}""", "\"b\"", "$ is below 2")]
    [InlineData("""{"type":"string","maxLength":1}""", "\"bb\"", "$ is above 1")]
    [InlineData("""{"type":"number","minimum":2}""", "1.9", "$ is below 2")]
    [InlineData("""{"type":"number","maximum":2}""", "2.1", "$ is above 2")]
    [InlineData("""{"type":"array","maxItems":1}""", "[1,2]", "$ is above 1")]
    [InlineData("""{"type":"array","minItems":1}""", "[]", "$ is below 1")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "[\"a\",1]", "$[1] is no string")]
    [InlineData("""{"type":"string","pattern":"^a"}""", "\"b\"", "$ does not match ^a")]
    [InlineData("""{"type":"string","format":"email"}""", "\"b\"", "$ is no email")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"2026-03-01\"", "$ is no date-time")]
    [InlineData("""{"type":"string","format":"date"}""", "\"2026-02-30\"", "$ is no date")]
    [InlineData("""{"type":"string","format":"uri"}""", "\"b\"", "$ is no uri")]
    [InlineData("""{"type":"string","format":"uuid"}""", "\"b\"", "$ is no uuid")]
    [InlineData("""{"type":"object","properties":{},"additionalProperties":false}""", """{"a":1}""", "$.a is unknown")]
    [InlineData("""{"$ref":"#/components/schemas/Part"}""", "{}", "$.size is missing")]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/Part"}],"description":"A part."}""", """{"size":"s"}""", "$.size is no integer")]
    [InlineData("""{"$ref":"#/components/schemas/None"}""", "1", "$ has the schema #/components/schemas/None, which is not there")]
    [InlineData("""{"type":"string"}""", "null", "$ is null")]
    [InlineData("""{"type":"string","multipleOf":2}""", "\"a\"", "$ has the unknown keyword multipleOf")]
    public void Names_what_a_value_is_at_fault_for(string schema, string value, string fault) => Assert.Equal([fault], Faults(schema, value));

    [Theory]
    [InlineData("""{"type":"integer","minimum":1,"maximum":1}""", "1")]
    [InlineData("""{"type":"number"}""", "1")]
    [InlineData("""{"type":"string","nullable":true}""", "null")]
    [InlineData("""{"type":"string","format":"date-time","description":"d","example":1,"default":2}""", "\"2026-03-01T12:00:00.000Z\"")]
    [InlineData("""{"type":"object","properties":{"part":{"$ref":"#/components/schemas/Part"}}}""", """{"part":{"size":1,"more":2}}""")]
    public void Has_nothing_against_what_the_schema_takes(string schema, string value) => Assert.Empty(Faults(schema, value));

    private static IReadOnlyList<string> Faults(string schema, string value) => JsonSchema.Faults(JsonNode.Parse(value), JsonNode.Parse(schema)!.AsObject(), Components);
}
