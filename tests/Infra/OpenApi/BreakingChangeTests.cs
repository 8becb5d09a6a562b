using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Shop.Contract;
using Shop.Contract.Changes;

namespace Shop.Tests.Infra.OpenApi;

public sealed class BreakingChangeTests
{
    // One route with every part of an operation; each test changes one of them.
    private const string Before = """
        {
          "openapi": "3.0.1",
          "paths": { "/things/{id}": { "put": {
            "operationId": "thingsPut",
            "parameters": [
              { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } },
              { "name": "colour", "in": "query", "schema": { "type": "string", "enum": ["red", "blue"] } },
              { "name": "X-Key", "in": "header", "required": false, "schema": { "type": "string", "maxLength": 10 } } ],
            "requestBody": { "required": false, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Body" } } } },
            "responses": {
              "200": {
                "headers": { "Location": { "schema": { "type": "string" } } },
                "content": { "application/json": { "schema": { "$ref": "#/components/schemas/View" } } } },
              "409": { "x-problem-types": ["urn:taken"] } } } } },
          "components": {
            "schemas": {
              "Body": { "type": "object", "required": ["name"], "properties": {
                "name": { "type": "string", "minLength": 1, "maxLength": 9, "pattern": "^a" },
                "note": { "type": "string", "nullable": true },
                "count": { "type": "integer", "minimum": 1, "maximum": 5 }, "when": { "type": "string", "format": "date" },
                "tags": { "type": "array", "items": { "type": "string" }, "maxItems": 3 } } },
              "View": { "type": "object", "required": ["id", "part"], "properties": {
                "id": { "type": "string", "format": "uuid" },
                "part": { "allOf": [{ "$ref": "#/components/schemas/Part" }], "description": "A part." },
                "status": { "type": "string", "enum": ["new"] },
                "views": { "type": "array", "items": { "$ref": "#/components/schemas/View" } } } },
              "Part": { "type": "object", "required": ["size"], "properties": { "size": { "type": "integer" } } } },
            "securitySchemes": { "user": { "type": "apiKey", "in": "header", "name": "Authorization" } } }
        }
        """;

    private const string Body = "$.components.schemas.Body";
    private const string View = "$.components.schemas.View";
    private const string Put = "$.paths./things/{id}.put";

    [Fact]
    public void An_unchanged_document_breaks_no_client() => Assert.Empty(Between(_ => { }));

    [Theory]
    [InlineData("$.paths", """{}""", "PUT /things/{id} is gone.")]
    [InlineData(Put + ".operationId", "\"put\"", "has another operationId: thingsPut is put now")]
    [InlineData(Put + ".security", """[{"user":[]}]""", "asks for a token now")]
    [InlineData(
        "$.components.securitySchemes.user.name",
        "\"X-Token\"",
        "The security scheme user has changed: name was Authorization and is X-Token.")]
    [InlineData(Put + ".parameters[1]", null, "does not take the query parameter colour any more")]
    [InlineData(Put + ".parameters[1].required", "true", "needs the query parameter colour now")]
    [InlineData(Put + ".parameters[2].required", "true", "needs the header parameter X-Key now")]
    [InlineData(Put + ".parameters[2].name", "\"X-Other\"", null)]
    [InlineData(Put + ".parameters[1].schema.enum", """["red"]""", "does not take blue for the query parameter colour any more")]
    [InlineData(Put + ".parameters[2].schema.maxLength", "9", "is narrower about the header parameter X-Key: maxLength is 9 now")]
    [InlineData(Put + ".requestBody", null, "does not take a body any more")]
    [InlineData(Put + ".requestBody.required", "true", "needs a body now")]
    [InlineData(Body + ".required", """["name","count"]""", "needs count in the body now")]
    [InlineData(Body + ".properties.note", null, "does not know note in the body any more")]
    [InlineData(Body + ".properties.note.nullable", "false", "does not take null for note in the body any more")]
    [InlineData(Body + ".properties.note.enum", """["a"]""", "takes only some values for note in the body now")]
    [InlineData(Body + ".properties.name.minLength", "2", "is narrower about name in the body: minLength is 2 now")]
    [InlineData(Body + ".properties.name.pattern", "\"^b\"", "has another pattern of name in the body: ^a is ^b now")]
    [InlineData(Body + ".properties.count.minimum", "2", "is narrower about count in the body: minimum is 2 now")]
    [InlineData(Body + ".properties.count.maximum", "4", "is narrower about count in the body: maximum is 4 now")]
    [InlineData(Body + ".properties.count.type", "\"string\"", "has count in the body of the type string instead of integer")]
    [InlineData(Body + ".properties.when.format", "\"date-time\"", "has another format of when in the body: date is date-time now")]
    [InlineData(Body + ".properties.tags.maxItems", "2", "is narrower about tags in the body: maxItems is 2 now")]
    [InlineData(Body + ".properties.tags.minItems", "1", "is narrower about tags in the body: minItems is 1 now")]
    [InlineData(
        Body + ".properties.tags.items.type",
        "\"integer\"",
        "has an item of tags in the body of the type integer instead of string")]
    [InlineData(Body + ".additionalProperties", "false", "refuses unknown fields in the body now")]
    [InlineData(Put + ".responses.200", null, "does not answer 200 any more")]
    [InlineData(Put + ".responses.202", "{}", "answers 202 now, which clients do not know as a success")]
    [InlineData(Put + ".responses.200.headers.Location", null, "answers 200 without the header Location")]
    [InlineData(Put + ".responses.200.content.application/json", null, "has no application/json in the answer 200 any more")]
    [InlineData(View + ".properties.id", null, "leaves id out of the answer 200")]
    [InlineData(View + ".properties.id.type", "\"integer\"", "has id in the answer 200 of the type integer instead of string")]
    [InlineData(View + ".properties.id.format", null, "has another format of id in the answer 200: uuid is none now")]
    [InlineData(View + ".properties.id.nullable", "true", "may have null for id in the answer 200 now")]
    [InlineData(View + ".required", """["part"]""", "has id in the answer 200 only sometimes now")]
    [InlineData("$.components.schemas.Part.properties.size", null, "leaves size out of part in the answer 200")]
    [InlineData(Put + ".responses.409", """{"x-problem-types":[]}""", null)]
    [InlineData(Put + ".responses.422", """{"x-problem-types":["urn:taken"]}""", null)]
    public void Each_change_that_breaks_clients_is_reported(string at, string? value, string? broken)
    {
        var found = Between(document => Set(document, at, value));

        Assert.Equal(broken is null ? [] : [broken.EndsWith('.') ? broken : $"PUT /things/{{id}} {broken}."], found);
    }

    [Fact]
    public void A_new_parameter_breaks_clients_only_if_it_is_required()
    {
        Assert.Empty(Between(document => Add(document, required: false)));
        Assert.Equal(["PUT /things/{id} needs the new query parameter size."], Between(document => Add(document, required: true)));

        static void Add(JsonObject document, bool required) => Route(document)["parameters"]!.AsArray().Add(
            new JsonObject
            {
                ["name"] = "size", ["in"] = "query", ["required"] = required, ["schema"] = new JsonObject { ["type"] = "integer" },
            });
    }

    [Fact]
    public void A_problem_with_another_status_breaks_clients() =>
        Assert.Equal(["PUT /things/{id} answers the problem urn:taken with 422 instead of 409."], Between(document =>
        {
            Set(document, Put + ".responses.409", null);
            Set(document, Put + ".responses.422", """{"x-problem-types":["urn:taken"]}""");
        }));

    [Theory]
    [InlineData(Body + ".properties.extra", """{"type":"string"}""")]
    [InlineData(Body + ".required", "[]")]
    [InlineData(Body + ".properties.count.maximum", "6")]
    [InlineData(Body + ".properties.name.pattern", null)]
    [InlineData(Body + ".properties.name.nullable", "true")]
    [InlineData(View + ".properties.extra", """{"type":"string"}""")]
    [InlineData(View + ".properties.status.enum", """["new","old"]""")]
    [InlineData(View + ".required", """["id","part","status"]""")]
    [InlineData(Put + ".responses.404", "{}")]
    [InlineData(Put + ".parameters[1].schema.enum", """["red","blue","green"]""")]
    public void An_addition_breaks_nothing(string at, string? value) => Assert.Empty(Between(document => Set(document, at, value)));

    [Fact]
    public void Renaming_a_path_parameter_breaks_no_client() => Assert.Empty(Between(document =>
    {
        var item = document["paths"]!["/things/{id}"]!.DeepClone();
        document["paths"] = new JsonObject { ["/things/{thingId}"] = item };
    }));

    [Fact]
    public void The_current_document_does_not_break_clients_of_the_committed_one() =>
        Assert.Empty(PublishedDocument.BreaksOf(File.ReadAllText(Path.Combine(Repository.Root, PublishedDocument.RelativePath))));

    private static IReadOnlyList<string> Between(Action<JsonObject> change)
    {
        var after = JsonNode.Parse(Before)!.AsObject();
        change(after);
        return BreakingChanges.Between(Read(Before), Read(after.ToJsonString()));

        static OpenApiDocument Read(string json) => OpenApiDocument.Parse(json, OpenApiConstants.Json).Document!;
    }

    private static JsonObject Route(JsonObject document) => document["paths"]!["/things/{id}"]!["put"]!.AsObject();

    // The path has dots between names and [index] after the name of a list; null removes the value.
    private static void Set(JsonObject document, string at, string? value)
    {
        var steps = at.Split('.')[1..].SelectMany(step => step.Split('[', ']').Where(part => part.Length > 0)).ToList();
        var parent = steps[..^1].Aggregate((JsonNode)document, Step);
        switch (parent)
        {
            case JsonArray array:
                array.RemoveAt(int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture));
                break;
            case JsonObject json when value is null:
                Assert.True(json.Remove(steps[^1]), $"There is no {at}.");
                break;
            default:
                parent.AsObject()[steps[^1]] = JsonNode.Parse(value!);
                break;
        }
    }

    private static JsonNode Step(JsonNode node, string step) =>
        node is JsonArray array ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;
}
