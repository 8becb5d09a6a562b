using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Shop.Contract;
using Shop.Infra.Gateway;

namespace Shop.Tests.Infra.OpenApi;

/// <summary>What API Gateway's import takes, by its published notes and quotas; it stops at the first thing that it does not.</summary>
public sealed partial class GatewayLimitTests
{
    private const int LargestDocument = 6 * 1024 * 1024;
    private const int MostResources = 300;

    private static readonly HashSet<string> RefusedInModels =
        ["example", "examples", "nullable", "readOnly", "writeOnly", "deprecated", "discriminator", "oneOf", "anyOf", "not", "exclusiveMinimum", "exclusiveMaximum", "xml"];

    [Fact]
    public async Task Models_hold_only_what_a_model_may()
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
    public void Fields_that_are_called_like_a_refused_keyword_stay()
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
    public async Task What_only_readers_of_the_published_document_need_is_not_imported()
    {
        var body = await Body();

        Assert.DoesNotContain("\"example\":", body["paths"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Responses.ProblemTypesKey, body.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(body["servers"]);
    }

    [Fact]
    public async Task Paths_and_size_stay_within_the_quotas()
    {
        var body = await Body();
        var paths = body["paths"]!.AsObject().Select(path => path.Key).ToList();

        Assert.InRange(Encoding.UTF8.GetByteCount(body.ToJsonString()), 1, LargestDocument);
        Assert.InRange(paths.SelectMany(Prefixes).Distinct().Count(), 1, MostResources);
        Assert.All(paths, path => Assert.All(path.Split('/')[1..], segment => Assert.Matches(Segment(), segment)));
    }

    private static async Task<JsonObject> Body() =>
        JsonNode.Parse(Assert.Single((await Evaluated.Stack("dev")).OfType("aws:apigateway/restApi:RestApi")).Text("body"))!.AsObject();

    // The names of fields are no keywords.
    private static IEnumerable<string> Keywords(JsonNode schema, bool areNames = false) => schema switch
    {
        JsonObject json => json.SelectMany(member =>
            (areNames ? [] : new[] { member.Key }).Concat(member.Value is null ? [] : Keywords(member.Value, !areNames && member.Key == "properties"))),
        JsonArray array => array.Where(item => item is not null).SelectMany(item => Keywords(item!)),
        _ => [],
    };

    private static IEnumerable<string> Formats(JsonNode schema) =>
        schema is JsonObject json
            ? json.SelectMany(member => member.Key == "format" && member.Value is JsonValue ? [$"{member.Value}"] : member.Value is null ? [] : Formats(member.Value))
            : [];

    private static IEnumerable<string> Prefixes(string path)
    {
        var segments = path.Split('/');
        return Enumerable.Range(1, segments.Length).Select(length => string.Join('/', segments[..length]));
    }

    [GeneratedRegex(@"^([A-Za-z0-9.,_:-]+|\{[A-Za-z0-9]+\})$")]
    private static partial Regex Segment();
}
