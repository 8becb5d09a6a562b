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
    public void Is_committed_as_the_handlers_describe_it()
    {
        Assert.Equal(PublishedDocument.Text, Committed);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Is_what_every_stack_deploys_without_what_only_clients_or_only_api_gateway_read(string stack)
    {
        var api = Assert.Single((await Evaluated.Stack(stack)).OfType("aws:apigateway/restApi:RestApi"));
        var (deployed, published) = (JsonNode.Parse(api.Text("body"))!.AsObject(), JsonNode.Parse(Committed)!.AsObject());

        published.Remove("servers");
        Remove(deployed, name => name.StartsWith("x-amazon-", StringComparison.Ordinal));
        Remove(published, name => name is "example" or "nullable" or "x-problem-types");

        Assert.True(JsonNode.DeepEquals(published, deployed));
        Assert.DoesNotContain("x-amazon", Committed, StringComparison.Ordinal);
        Assert.DoesNotContain("arn:", Committed, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_valid_to_an_independent_reader()
    {
        var result = OpenApiDocument.Parse(Committed, OpenApiConstants.Json);

        Assert.NotNull(result.Diagnostic);
        Assert.Empty(result.Diagnostic.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_0, result.Diagnostic.SpecificationVersion);
        Assert.Equal(HandlerCatalog.Deployed.Routes.Select(route => route.Route.Path).Distinct().Order(), result.Document!.Paths.Keys.Order());
    }

    [Fact]
    public void Names_every_operation_once()
    {
        var ids = Document()["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => $"{operation.Value!["operationId"]}").ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains("usersGetMe", ids);
        Assert.Contains("preflightProductsId", ids);
    }

    [Fact]
    public void Describes_parameters_answers_and_refusals_of_a_route()
    {
        var list = Document()["paths"]!["/products"]!["get"]!;

        Assert.Equal(["category", "cursor", "limit", "maxPrice", "minPrice", "sort", "vendor"], list["parameters"]!.AsArray().Select(parameter => $"{parameter!["name"]}"));
        Assert.Equal(["200", "400", "401", "403", "429", "500", "503"], list["responses"]!.AsObject().Select(response => response.Key));
        Assert.Equal("#/components/schemas/Problem", $"{list["responses"]!["401"]!["content"]!["application/problem+json"]!["schema"]!["$ref"]}");
        Assert.StartsWith("For customer, vendor, admin.", $"{list["description"]}", StringComparison.Ordinal);
        var token = Assert.Single(Document()["paths"]!["/products/{id}"]!["get"]!["parameters"]!.AsArray());
        Assert.Equal("path", $"{token!["in"]}");
    }

    [Fact]
    public void Closes_the_models_of_requests()
    {
        var bodies = Document()["components"]!["schemas"]!.AsObject().Where(schema => schema.Key.EndsWith("Body", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(bodies);
        Assert.All(bodies, body => Assert.Equal("false", body.Value!["additionalProperties"]!.ToJsonString()));
    }

    [Fact]
    public void Writes_annotations_of_a_request_as_its_schema()
    {
        AssertSchema(
            """
            {"type":"object","required":["letters"],"additionalProperties":false,"properties":{
              "letters":{"type":"string","pattern":"^[A-Z]+$","maxLength":8},"count":{"type":"integer","minimum":1,"maximum":5},
              "payer":{"type":"string","enum":["customer","vendor","admin"]},
              "labels":{"type":"array","items":{"type":"string"},"maxItems":3},"at":{"type":"string","format":"date-time"}}}
            """,
            schemas => schemas.Request(typeof(Sample)),
            "Sample");
    }

    [Fact]
    public void Requires_of_a_reply_what_is_always_written()
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
    public void Refuses_two_types_that_would_be_one_schema()
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
        [property: Required, StringLength(8), RegularExpression("^[A-Z]+$")] string? Letters,
        [Range(1, 5)] int? Count,
        [property: Wire<Role>] string? Payer,
        [property: MaxLength(3)] IReadOnlyList<string>? Labels,
        DateTimeOffset? At);

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
