using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using Shop.Functions.Hosting;

namespace Shop.Contract;

/// <summary>
/// Builds the schemas of bodies and answers from the types and the serializer of the functions. Each record becomes a component of the
/// document.
/// </summary>
internal sealed class Schemas(OpenApiDocument document)
{
    private static readonly JsonSchemaExporterOptions NotNull = new() { TreatNullObliviousAsNonNullable = true };

    private readonly Dictionary<string, Type> types = [];

    /// <summary>The schema of a request body. The body must not have members that the schema does not list.</summary>
    public IOpenApiSchema Request(Type type) => Of(type, isRequest: true);

    public IOpenApiSchema Reply(Type type) => Of(type, isRequest: false);

    private IOpenApiSchema Of(Type type, bool isRequest) => Json.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { Kind: JsonTypeInfoKind.Object } record => Component(record, isRequest),
        { Kind: JsonTypeInfoKind.Enumerable } list =>
            new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(list.ElementType!, isRequest) },
        var value => Scalar(value.Type),
    };

    // Uses the default serializer options, because the exporter cannot describe a type that has a converter. A type without a schema is
    // described as an object.
    private static OpenApiSchema Scalar(Type type)
    {
        var schema = JsonSerializerOptions.Default.GetJsonSchemaAsNode(type, NotNull) as JsonObject;
        return new() { Type = ((string?)schema?["type"] ?? "object").ToJsonSchemaType(), Format = (string?)schema?["format"] };
    }

    private OpenApiSchemaReference Component(JsonTypeInfo type, bool isRequest)
    {
        var name = Name(type.Type);
        if (types.TryAdd(name, type.Type))
        {
            // The component is added before its fields, because a field can have the type of the component itself.
            var schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = Comments.Of(type.Type),
                Properties = new Dictionary<string, IOpenApiSchema>(),
                Required = new HashSet<string>(),
                AdditionalPropertiesAllowed = !isRequest,
            };
            document.AddComponent(name, schema);
            AddFields(schema, type, isRequest);
        }
        else if (types[name] != type.Type)
        {
            throw new InvalidOperationException($"{types[name]} and {type.Type} would both be the schema {name}.");
        }

        return new(name, document);
    }

    private void AddFields(OpenApiSchema schema, JsonTypeInfo type, bool isRequest)
    {
        var example = new JsonObject();
        foreach (var field in type.Properties.Where(property => property.Get is not null).Select(property => new Field(property)))
        {
            var described = field.Describe(Of(field.Type, isRequest));
            schema.Properties!.Add(field.Name, described);
            if (isRequest ? field.IsRequired : field.IsAlwaysWritten)
            {
                schema.Required!.Add(field.Name);
            }

            if (field.Example(described) is { } value)
            {
                example.Add(field.Name, value);
            }
        }

        schema.Examples = [example];
    }

    // API Gateway allows only letters and digits in the name of a model: a page of ProductView is named ProductViewPageView.
    private static string Name(Type type) => type.IsGenericType
        ? string.Concat(type.GetGenericArguments().Select(Name)) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
        : type.Name;
}
