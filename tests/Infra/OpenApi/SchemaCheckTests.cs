using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Shop.Contract;

namespace Shop.Tests.Infra.OpenApi;

public sealed class SchemaCheckTests
{
    private const string Document = """
        {
          "openapi": "3.0.1", "info": { "title": "", "version": "" }, "paths": {},
          "components": { "schemas": {
            "Part": { "type": "object", "properties": { "size": { "type": "integer" } }, "required": ["size"] },
            "Checked": CHECKED } }
        }
        """;

    [Theory]
    [InlineData("""{"type":"integer"}""", "1.5", "$ is not of the type integer")]
    [InlineData("""{"type":"string"}""", "1", "$ is not of the type string")]
    [InlineData("""{"type":"boolean"}""", "\"true\"", "$ is not of the type boolean")]
    [InlineData("""{"type":"string","enum":["a"]}""", "\"b\"", "$ is not one of its values")]
    [InlineData("""{"type":"string","minLength":2}""", "\"b\"", "$ is 1 characters long, the minimum is 2")]
    [InlineData("""{"type":"string","maxLength":1}""", "\"bb\"", "$ is 2 characters long, the maximum is 1")]
    [InlineData("""{"type":"number","minimum":2}""", "1.9", "$ is 1.9, the minimum is 2")]
    [InlineData("""{"type":"number","maximum":2}""", "2.1", "$ is 2.1, the maximum is 2")]
    [InlineData("""{"type":"array","maxItems":1}""", "[1,2]", "$ is 2 items long, the maximum is 1")]
    [InlineData("""{"type":"array","minItems":1}""", "[]", "$ is 0 items long, the minimum is 1")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "[\"a\",1]", "$[1] is not of the type string")]
    [InlineData("""{"type":"string","pattern":"^a"}""", "\"b\"", "$ does not match ^a")]
    [InlineData("""{"type":"string","format":"email"}""", "\"b\"", "$ is not of the format email")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"2026-03-01\"", "$ is not of the format date-time")]
    [InlineData("""{"type":"string","format":"date"}""", "\"2026-02-30\"", "$ is not of the format date")]
    [InlineData("""{"type":"string","format":"uri"}""", "\"b\"", "$ is not of the format uri")]
    [InlineData("""{"type":"string","format":"uuid"}""", "\"b\"", "$ is not of the format uuid")]
    [InlineData("""{"type":"object","properties":{},"additionalProperties":false}""", """{"a":1}""", "$.a is not described")]
    [InlineData("""{"$ref":"#/components/schemas/Part"}""", "{}", "$.size is missing")]
    [InlineData("""{"$ref":"#/components/schemas/Part"}""", """{"size":1,"more":2}""", "$.more is not described")]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/Part"}]}""", """{"size":"s"}""", "$.size is not of the type integer")]
    [InlineData("""{"type":"string"}""", "null", "$ is null")]
    [InlineData("""{"type":"number","multipleOf":2}""", "4", "$ has a schema with the unknown keyword multipleOf")]
    public void A_value_that_does_not_match_its_schema_has_a_fault(string schema, string value, string fault) =>
        Assert.Equal([fault], Faults(schema, value));

    [Theory]
    [InlineData("""{"type":"integer","minimum":1,"maximum":1}""", "1")]
    [InlineData("""{"type":"number"}""", "1")]
    [InlineData("""{"type":"string","nullable":true}""", "null")]
    [InlineData("""{"type":"string","format":"date-time","description":"d","default":"2"}""", "\"2026-03-01T12:00:00.000Z\"")]
    [InlineData("""{"type":"object","properties":{"part":{"$ref":"#/components/schemas/Part"}}}""", """{"part":{"size":1}}""")]
    public void A_value_that_matches_its_schema_has_no_fault(string schema, string value) => Assert.Empty(Faults(schema, value));

    private static IReadOnlyList<string> Faults(string schema, string value)
    {
        var document = OpenApiDocument.Parse(Document.Replace("CHECKED", schema, StringComparison.Ordinal), OpenApiConstants.Json);
        return SchemaCheck.Faults(JsonNode.Parse(value), document.Document!.Components!.Schemas!["Checked"]);
    }
}
