using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Shop.Contract;
using Shop.Infra.Gateway;

namespace Shop.Tests.Infra.OpenApi;

/// <summary>The limits of API Gateway's import, from its published notes and quotas. It stops at the first violation.</summary>
public sealed partial class GatewayLimitTests
{
    private const int LargestDocument = 6 * 1024 * 1024;
    private const int MostResources = 300;

    private static readonly HashSet<string> RefusedInModels =
    [
        "example", "examples", "nullable", "readOnly", "writeOnly", "deprecated", "discriminator", "oneOf", "anyOf", "not",
        "exclusiveMinimum", "exclusiveMaximum", "xml",
    ];

    [Fact]
    public async Task Models_have_only_keywords_that_API_Gateway_accepts()
    {
        var models = (await Body())["components"]!["schemas"]!.AsObject();

        Assert.All(models, model =>
        {
            Assert.Matches("^[A-Za-z0-9]+$", model.Key);
            Assert.Empty(Keywords(model.Value!).Intersect(RefusedInModels).Select(keyword => $"{model.Key} has {keyword}"));
            Assert.DoesNotContain(Formats(model.Value!), format => format is "int32" or "int64");
        });
    }

    [Fact]
    public void A_field_with_the_name_of_a_refused_keyword_is_kept()
    {
        var document = new OpenApiDocument { Info = new() { Title = "Fields", Version = "1" }, Paths = [] };
        document.AddComponent("Body", new OpenApiSchema
        {
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["example"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Examples = ["a"] },
            },
        });

        var body = JsonNode.Parse(DocumentText.Of(RestApiBody.Importable(document)))!["components"]!["schemas"]!["Body"]!;

        Assert.Equal("""{"properties":{"example":{"type":"string"}}}""", body.ToJsonString());
    }

    [Fact]
    public void References_to_other_components_than_schemas_are_resolved()
    {
        var document = DocumentText.Parse("""
            {
              "openapi": "3.0.1", "info": { "title": "", "version": "" },
              "paths": { "/a": { "get": {
                "parameters": [{ "$ref": "#/components/parameters/P" }], "responses": { "200": { "$ref": "#/components/responses/R" } } } } },
              "components": {
                "parameters": { "P": { "name": "limit", "in": "query", "schema": { "type": "integer" }, "example": 1 } },
                "headers": { "H": { "schema": { "type": "string" } } },
                "responses": { "R": { "description": "Done", "headers": { "Location": { "$ref": "#/components/headers/H" } } } } }
            }
            """);

        var body = DocumentText.Compact(RestApiBody.Importable(document));

        Assert.DoesNotContain("$ref", body, StringComparison.Ordinal);
        Assert.Contains("""{"name":"limit","in":"query","schema":{"type":"integer"}}""", body, StringComparison.Ordinal);
        Assert.Contains("""{"description":"Done","headers":{"Location":{"schema":{"type":"string"}}}}""", body, StringComparison.Ordinal);
        Assert.EndsWith("\"components\":{}}", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_imported_body_has_no_examples_problem_types_and_servers()
    {
        var body = await Body();

        Assert.DoesNotContain("\"example\":", body["paths"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Responses.ProblemTypesKey, body.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(body["servers"]);
    }

    [Fact]
    public async Task Paths_and_size_are_within_the_quotas()
    {
        var body = await Body();
        var paths = body["paths"]!.AsObject().Select(path => path.Key).ToList();

        Assert.InRange(Encoding.UTF8.GetByteCount(body.ToJsonString()), 1, LargestDocument);
        Assert.InRange(paths.SelectMany(Prefixes).Distinct().Count(), 1, MostResources);
        Assert.All(paths, path => Assert.All(path.Split('/')[1..], segment => Assert.Matches(Segment(), segment)));
    }

    private static async Task<JsonObject> Body() =>
        JsonNode.Parse(Assert.Single((await Evaluated.Stack("dev")).OfType(AwsType.RestApi)).Text("body"))!.AsObject();

    // The names of fields are not keywords.
    private static IEnumerable<string> Keywords(JsonNode schema, bool areNames = false) => schema switch
    {
        JsonObject json => json.SelectMany(member =>
        {
            var below = member.Value is null ? [] : Keywords(member.Value, !areNames && member.Key == "properties");
            return areNames ? below : below.Prepend(member.Key);
        }),
        JsonArray array => array.Where(item => item is not null).SelectMany(item => Keywords(item!)),
        _ => [],
    };

    private static IEnumerable<string> Formats(JsonNode schema) =>
        from member in schema as JsonObject ?? []
        where member.Value is not null
        from format in member.Key == "format" && member.Value is JsonValue ? [$"{member.Value}"] : Formats(member.Value)
        select format;

    private static IEnumerable<string> Prefixes(string path)
    {
        var segments = path.Split('/');
        return Enumerable.Range(1, segments.Length).Select(length => string.Join('/', segments[..length]));
    }

    [GeneratedRegex(@"^([A-Za-z0-9.,_:-]+|\{[A-Za-z0-9]+\})$")]
    private static partial Regex Segment();
}
