using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using Shop.Functions.Hosting;

namespace Shop.Contract;

/// <summary>
/// One property of a record, with its attributes and the attributes of the constructor parameter that declares the property.
/// </summary>
internal sealed class Field(JsonPropertyInfo property)
{
    private readonly PropertyInfo member = (PropertyInfo)property.AttributeProvider!;

    private readonly Attribute[] attributes =
    [
        .. new[] { property.AttributeProvider, property.AssociatedParameter?.AttributeProvider }
            .SelectMany(provider => provider?.GetCustomAttributes(inherit: true).Cast<Attribute>() ?? []),
    ];

    public string Name => property.Name;

    public Type Type => property.PropertyType;

    /// <summary>Whether a request must have the field.</summary>
    public bool IsRequired => attributes.OfType<RequiredAttribute>().Any();

    /// <summary>Whether every answer has the field. A field that is null is left out, unless the property says otherwise.</summary>
    public bool IsAlwaysWritten => IsRequired || IsWrittenNull || !property.IsGetNullable;

    private bool IsWrittenNull =>
        property.IsGetNullable && attributes.OfType<JsonIgnoreAttribute>().Any(ignore => ignore.Condition == JsonIgnoreCondition.Never);

    /// <summary>Adds the description and the limits of the property to the schema of its type.</summary>
    public IOpenApiSchema Describe(IOpenApiSchema schema)
    {
        var text = Comments.Of(member);
        if (schema is OpenApiSchemaReference && (text is not null || IsWrittenNull))
        {
            // OpenAPI 3.0 ignores keywords beside $ref, and ignores nullable without a type.
            schema = new OpenApiSchema { AllOf = [schema], Type = IsWrittenNull ? schema.Type : null };
        }

        if (schema is OpenApiSchema own)
        {
            Restrict(own);
            own.Description = text;
            own.Type |= IsWrittenNull ? JsonSchemaType.Null : default;
        }

        return schema;
    }

    /// <summary>The example of the field; null for a field that examples leave out, such as one of two alternatives.</summary>
    public JsonNode? Example(IOpenApiSchema schema) => Examples.Of(Comments.ExampleOf(member), schema);

    private void Restrict(OpenApiSchema schema)
    {
        foreach (var attribute in attributes)
        {
            switch (attribute)
            {
                case WireAttribute wire:
                    schema.Enum = [.. wire.Texts.Select(text => JsonValue.Create(text))];
                    break;
                case EmailAddressAttribute:
                    schema.Format = "email";
                    break;
                case LengthAttribute length:
                    Lengths(schema, length.MinimumLength, length.MaximumLength);
                    break;
                case MaxLengthAttribute maximum:
                    Lengths(schema, 0, maximum.Length);
                    break;
                case RangeAttribute range:
                    (schema.Minimum, schema.Maximum) = (Number(range.Minimum), Number(range.Maximum));
                    break;
                case StringLengthAttribute length:
                    Lengths(schema, length.MinimumLength, length.MaximumLength);
                    break;
                case UrlAttribute:
                    schema.Format = "uri";
                    break;
                case ValidationAttribute other and not RequiredAttribute:
                    throw new NotSupportedException($"{member.DeclaringType}.{member.Name}: {other.GetType().Name} has no keyword here yet.");
                default:
                    break;
            }
        }
    }

    private static string Number(object bound) => $"{Convert.ToDecimal(bound, CultureInfo.InvariantCulture)}";

    private static void Lengths(OpenApiSchema schema, int minimum, int maximum)
    {
        int? atLeast = minimum > 0 ? minimum : null;
        if (schema.Type == JsonSchemaType.Array)
        {
            (schema.MinItems, schema.MaxItems) = (atLeast, maximum);
        }
        else
        {
            (schema.MinLength, schema.MaxLength) = (atLeast, maximum);
        }
    }
}
