using System.Text.Json.Nodes;
using Shop.Functions.Hosting;
using Shop.Infra.Handlers;
using Shop.Infra.OpenApi;

namespace Shop.Tests.Infra.OpenApi;

/// <summary>What a reader of the document finds everywhere. A missing word goes into a comment on the property, or into the Glossary.</summary>
public sealed class DescriptionTests
{
    private static readonly JsonObject Document = JsonNode.Parse(PublishedDocument.Text)!.AsObject();
    private static readonly JsonObject Schemas = Document["components"]!["schemas"]!.AsObject();

    [Fact]
    public void Every_field_is_described()
    {
        var silent = from schema in Schemas
                     from field in schema.Value!["properties"]!.AsObject()
                     where field.Value!["description"] is null && Description(field.Value) is null
                     select $"{schema.Key}.{field.Key}";

        Assert.Empty(silent);
    }

    [Fact]
    public void Every_operation_and_parameter_and_answer_is_described()
    {
        Assert.All(Operations(), operation =>
        {
            Assert.NotEmpty($"{operation.Value["summary"]}");
            Assert.NotEmpty($"{operation.Value["description"]}");
            Assert.All(Parameters(operation.Value), parameter => Assert.True(parameter["description"] is not null, $"{operation.Key} {parameter["name"]}"));
            Assert.All(operation.Value["responses"]!.AsObject(), response => Assert.NotEmpty($"{response.Value!["description"]}"));
        });
        Assert.All(Document["tags"]!.AsArray(), tag => Assert.True(tag!["description"] is not null, $"The feature {tag["name"]} is not described."));
    }

    [Fact]
    public void Every_body_and_answer_has_an_example_that_its_schema_takes()
    {
        Assert.All(Schemas, schema => Assert.Empty(Faults(schema.Value!["example"], schema.Value.AsObject()).Select(fault => $"{schema.Key} {fault}")));
        var contents = from operation in Operations()
                       from part in operation.Value["responses"]!.AsObject().Select(response => response.Value!).Append(operation.Value["requestBody"])
                       from content in part?["content"] as JsonObject ?? []
                       select (operation.Key, Content: content.Value!);
        Assert.All(contents, one =>
        {
            var schema = one.Content["schema"]!.AsObject();
            var example = one.Content["example"] ?? Schemas[$"{schema["$ref"]}".Split('/')[^1]]?["example"];
            Assert.Empty(Faults(example, schema).Select(fault => $"{one.Key} {fault}"));
        });
    }

    [Fact]
    public void Every_parameter_has_an_example_that_its_schema_takes() =>
        Assert.All(
            Operations().SelectMany(operation => Parameters(operation.Value).Select(parameter => (operation.Key, Parameter: parameter))),
            one => Assert.Empty(Faults(one.Parameter["example"], one.Parameter["schema"]!.AsObject()).Select(fault => $"{one.Key} {one.Parameter["name"]} {fault}")));

    [Fact]
    public void No_word_of_the_glossary_is_without_a_use()
    {
        var used = Schemas.SelectMany(schema => schema.Value!["properties"]!.AsObject().SelectMany(field => new[] { field.Key, $"{schema.Key}.{field.Key}" }))
            .Concat(Operations().SelectMany(operation => Parameters(operation.Value)).Select(parameter => $"{parameter["name"]}"))
            .Concat(HandlerCatalog.Deployed.Routes.SelectMany(route => route.Route.Tokens.Select(token => Shop.Infra.OpenApi.Parameters.NameOf(route.Route, token))).SelectMany(name => new[] { name.Field, $"{name.Owner}.{name.Field}" }))
            .ToHashSet();

        Assert.Equal([], Glossary.Names.Except(used));
    }

    [Fact]
    public void Closed_sets_are_listed_as_the_domain_writes_them()
    {
        Assert.Equal(["customer", "vendor", "admin"], Schemas["UserView"]!["properties"]!["role"]!["enum"]!.AsArray().Select(value => $"{value}"));
        Assert.Equal(["active", "deactivated"], Schemas["UserView"]!["properties"]!["status"]!["enum"]!.AsArray().Select(value => $"{value}"));
        Assert.Equal(Shop.Domain.Currency.All.Select(currency => currency.Code), Schemas["PriceBody"]!["properties"]!["currency"]!["enum"]!.AsArray().Select(value => $"{value}"));
    }

    [Fact]
    public void Only_sets_that_say_how_they_are_written_can_be_listed() => Assert.Throws<ArgumentException>(() => WireTexts.Of(typeof(DayOfWeek)));

    private static IEnumerable<(string Key, JsonObject Value)> Operations() =>
        from path in Document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Key != "options"
        select ($"{operation.Key} {path.Key}", operation.Value!.AsObject());

    private static IEnumerable<JsonNode> Parameters(JsonObject operation) => (operation["parameters"] as JsonArray ?? []).Select(parameter => parameter!);

    private static string? Description(JsonNode field) =>
        (string?)field["$ref"] is { } reference ? (string?)Schemas[reference.Split('/')[^1]]!["description"] : null;

    private static IEnumerable<string> Faults(JsonNode? example, JsonObject schema) => JsonSchema.Faults(example, schema, Schemas);
}
