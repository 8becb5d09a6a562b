using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Shop.Contract;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;

namespace Shop.Tests.Infra.OpenApi;

/// <summary>Descriptions and examples in the document. Add a missing one to the doc comment of the property.</summary>
public sealed class DescriptionTests
{
    private static readonly OpenApiDocument Document = ApiDocument.Build(HandlerCatalog.Deployed);
    private static readonly IDictionary<string, IOpenApiSchema> Schemas = Document.Components!.Schemas!;

    private static IEnumerable<(string Name, OpenApiOperation Operation)> Operations =>
        from path in Document.Paths
        from operation in path.Value.Operations!
        where operation.Key != HttpMethod.Options
        select ($"{operation.Key} {path.Key}", operation.Value);

    private static IEnumerable<(string Name, IOpenApiParameter Parameter)> Parameters =>
        from operation in Operations
        from parameter in operation.Operation.Parameters ?? []
        select ($"{operation.Name} {parameter.Name}", parameter);

    [Fact]
    public void Every_field_is_described() => Assert.Empty(
        from schema in Schemas
        from field in schema.Value.Properties!
        where field.Value.Description is null
        select $"{schema.Key}.{field.Key}");

    [Fact]
    public void Every_operation_and_parameter_and_answer_is_described()
    {
        Assert.All(Operations, operation =>
        {
            Assert.NotEmpty(operation.Operation.Summary!);
            Assert.NotEmpty(operation.Operation.Description!);
            Assert.All(operation.Operation.Responses!, response => Assert.NotEmpty(response.Value.Description!));
        });
        Assert.All(Parameters, one => Assert.False(string.IsNullOrEmpty(one.Parameter.Description), one.Name));
        Assert.All(Document.Tags!, tag => Assert.True(tag.Description is not null, $"The feature {tag.Name} is not described."));
    }

    [Fact]
    public void Every_body_and_answer_has_an_example_that_matches_its_schema()
    {
        Assert.Empty(Schemas.SelectMany(schema => Faults(schema.Key, Examples.Of(schema.Value), schema.Value)));
        Assert.Empty(
            from operation in Operations
            from contents in operation.Operation.Responses!.Values
                .Select(response => response.Content)
                .Append(operation.Operation.RequestBody?.Content)
            from content in contents ?? new Dictionary<string, IOpenApiMediaType>()
            let schema = content.Value.Schema!
            from fault in Faults(operation.Name, content.Value.Example ?? Examples.Of(schema), schema)
            select fault);
    }

    [Fact]
    public void Every_parameter_has_an_example_that_matches_its_schema() =>
        Assert.Empty(Parameters.SelectMany(one => Faults(one.Name, one.Parameter.Example, one.Parameter.Schema!)));

    [Fact]
    public void The_schema_of_an_enum_or_a_currency_lists_its_wire_texts()
    {
        Assert.Equal(["customer", "vendor", "admin"], Values("UserView", "role"));
        Assert.Equal(["active", "deactivated"], Values("UserView", "status"));
        Assert.Equal(Shop.Domain.Currency.All.Select(currency => currency.Code), Values("PriceBody", "currency"));
    }

    [Fact]
    public void A_type_without_wire_texts_cannot_be_listed() =>
        Assert.Throws<ArgumentException>(() => WireTexts.Of(typeof(DayOfWeek)));

    private static IEnumerable<string> Values(string schema, string field) =>
        Schemas[schema].Properties![field].Enum!.Select(value => $"{value}");

    private static IEnumerable<string> Faults(string name, JsonNode? example, IOpenApiSchema schema) =>
        SchemaCheck.Faults(example, schema).Select(fault => $"{name} {fault}");
}
