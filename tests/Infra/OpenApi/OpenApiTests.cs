using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Shop.Contract;
using Shop.Contract.Handlers;
using Shop.Domain.Users;
using Shop.Functions.Hosting;

namespace Shop.Tests.Infra.OpenApi;

public sealed class OpenApiTests
{
    private static string Committed => File.ReadAllText(Path.Combine(Repository.Root, PublishedDocument.RelativePath));

    [Fact]
    public void The_committed_document_is_the_document_of_the_handlers()
    {
        Assert.Equal(PublishedDocument.Text, Committed);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Every_deployed_body_can_be_reduced_to_the_committed_document(string stack)
    {
        var api = Assert.Single((await Evaluated.Stack(stack)).OfType(AwsType.RestApi));
        var (deployed, published) = (JsonNode.Parse(api.Text("body"))!.AsObject(), JsonNode.Parse(Committed)!.AsObject());

        published.Remove("servers");
        Remove(deployed, name => name.StartsWith("x-amazon-", StringComparison.Ordinal));
        Remove(published, name => name is "example" or "nullable" or "x-problem-types");

        Assert.True(JsonNode.DeepEquals(published, deployed));
        Assert.DoesNotContain("x-amazon", Committed, StringComparison.Ordinal);
        Assert.DoesNotContain("arn:", Committed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_committed_document_is_valid_OpenAPI()
    {
        var result = OpenApiDocument.Parse(Committed, OpenApiConstants.Json);

        Assert.NotNull(result.Diagnostic);
        Assert.Empty(result.Diagnostic.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_0, result.Diagnostic.SpecificationVersion);
        Assert.Equal(
            HandlerCatalog.Deployed.Routes.Select(route => route.Route.Path).Distinct().Order(),
            result.Document!.Paths.Keys.Order());
    }

    [Fact]
    public void Every_operation_has_a_unique_id()
    {
        var ids = ApiDocument.Build(HandlerCatalog.Deployed).Paths
            .SelectMany(path => path.Value.Operations!)
            .Select(operation => operation.Value.OperationId)
            .ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains("usersGetMe", ids);
        Assert.Contains("preflightProductsId", ids);
    }

    [Fact]
    public void A_route_has_its_parameters_answers_and_refusals()
    {
        var list = Document()["paths"]!["/products"]!["get"]!;
        var names = list["parameters"]!.AsArray().Select(parameter => $"{parameter!["name"]}");

        Assert.Equal(["category", "cursor", "limit", "maxPrice", "minPrice", "sort", "vendor"], names);
        Assert.Equal(["200", "400", "401", "403", "429", "500", "503"], list["responses"]!.AsObject().Select(response => response.Key));
        var problem = list["responses"]!["401"]!["content"]!["application/problem+json"]!;
        Assert.Equal("#/components/schemas/Problem", $"{problem["schema"]!["$ref"]}");
        Assert.StartsWith("For customer, vendor, admin.", $"{list["description"]}", StringComparison.Ordinal);
        var token = Assert.Single(Document()["paths"]!["/products/{id}"]!["get"]!["parameters"]!.AsArray());
        Assert.Equal("path", $"{token!["in"]}");
    }

    [Fact]
    public void Schemas_of_bodies_allow_no_other_fields()
    {
        var bodies = ApiDocument.Build(HandlerCatalog.Deployed).Components!.Schemas!
            .Where(schema => schema.Key.EndsWith("Body", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(bodies);
        Assert.All(bodies, body => Assert.False(body.Value.AdditionalPropertiesAllowed));
    }

    [Fact]
    public void The_schema_of_a_body_has_the_limits_of_its_attributes()
    {
        AssertSchema(
            """
            {"type":"object","required":["letters"],"additionalProperties":false,"properties":{
              "letters":{"type":"string","maxLength":8},"count":{"type":"integer","minimum":1,"maximum":5},
              "payer":{"type":"string","enum":["customer","vendor","admin"]},
              "labels":{"type":"array","items":{"type":"string"},"maxItems":3},"at":{"type":"string","format":"date-time"}}}
            """,
            schemas => schemas.Request(typeof(Sample)),
            "Sample");
    }

    [Fact]
    public void The_schema_of_an_answer_requires_the_fields_that_are_always_written()
    {
        AssertSchema(
            """
            {"type":"object","required":["key","next","parts","published","values"],"properties":{
              "key":{"type":"string"},"remark":{"type":"string"},"next":{"type":"string","nullable":true},
              "parts":{"type":"array","items":{"$ref":"#/components/schemas/SampleReply"}},
              "published":{"type":"string","format":"date"},"values":{"type":"object"}}}
            """,
            schemas => schemas.Reply(typeof(SampleReply)),
            "SampleReply");
    }

    [Fact]
    public void A_validation_attribute_without_an_OpenAPI_keyword_is_refused() =>
        Assert.Throws<NotSupportedException>(() => new Schemas(new()).Request(typeof(Patterned)));

    [Fact]
    public void Two_types_with_the_same_schema_name_are_refused()
    {
        var schemas = new Schemas(new());
        schemas.Reply(typeof(Sample));

        Assert.Throws<InvalidOperationException>(() => schemas.Reply(typeof(Other.Sample)));
    }

    private static JsonNode Document() => JsonNode.Parse(PublishedDocument.Text)!;

    private static void AssertSchema(string expected, Action<Schemas> describe, string name)
    {
        var document = new OpenApiDocument { Info = new() { Title = "Samples", Version = "1" }, Paths = [] };
        describe(new(document));
        var schema = JsonNode.Parse(DocumentText.Of(document))!["components"]!["schemas"]![name]!.AsObject();
        schema.Remove("example");

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), schema), schema.ToJsonString());
    }

    // The names of fields are not keywords.
    private static void Remove(JsonNode? node, Func<string, bool> isRemoved, bool areNames = false)
    {
        foreach (var item in node as JsonArray ?? [])
        {
            Remove(item, isRemoved);
        }

        foreach (var (name, value) in (node as JsonObject)?.ToList() ?? [])
        {
            if (!areNames && isRemoved(name))
            {
                node!.AsObject().Remove(name);
            }
            else
            {
                Remove(value, isRemoved, areNames: !areNames && name == "properties");
            }
        }
    }

    private static class Other
    {
        public sealed record Sample(string Name);
    }

    private sealed record Sample(
        [property: Required, StringLength(8)] string? Letters,
        [Range(1, 5)] int? Count,
        [property: Wire<Role>] string? Payer,
        [property: MaxLength(3)] IReadOnlyList<string>? Labels,
        DateTimeOffset? At);

    private sealed record Patterned([property: RegularExpression("^[A-Z]+$")] string? Letters);

    private sealed record SampleReply(
        string Key,
        string? Remark,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next,
        IReadOnlyList<SampleReply> Parts,
        DateOnly Published,
        System.Text.Json.JsonElement Values)
    {
        [JsonIgnore]
        public string Hidden => Key;
    }
}
