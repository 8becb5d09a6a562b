using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Shop.Functions.Hosting;

namespace Shop.Infra.OpenApi;

/// <summary>One property of a record, with the annotations on it or on the constructor parameter it comes from.</summary>
internal sealed class Member(PropertyInfo property)
{
    private readonly Attribute[] annotations =
    [
        .. property.GetCustomAttributes(),
        .. property.DeclaringType!.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .SelectMany(constructor => constructor.GetParameters())
            .Where(parameter => parameter.Name == property.Name)
            .SelectMany(parameter => parameter.GetCustomAttributes()),
    ];

    private readonly bool isNullable = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    public string Name { get; } =
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>Whether a request must have it.</summary>
    public bool IsRequired => annotations.OfType<RequiredAttribute>().Any();

    /// <summary>Whether every reply has it: nulls are left out unless the property says otherwise.</summary>
    public bool IsAlwaysWritten => IsRequired || IsWrittenNull || !isNullable;

    private bool IsWrittenNull => isNullable && annotations.OfType<JsonIgnoreAttribute>().Any(ignore => ignore.Condition == JsonIgnoreCondition.Never);

    /// <summary>The schema of the type with what comments and annotations say of the value.</summary>
    public JsonObject Describe(JsonObject schema)
    {
        Restrict(schema);
        if (Comments.ExampleOf(property) is { } example)
        {
            schema[Examples.Key] = Examples.Parse(example, schema);
        }

        var isReference = schema.ContainsKey("$ref");
        var text = Comments.Of(property) ?? Glossary.Of(property.ReflectedType!.Name, Name)?.Text;
        if (!IsWrittenNull && text is null)
        {
            return schema;
        }

        // OpenAPI 3.0 ignores what stands beside a $ref.
        var described = isReference ? new() { ["allOf"] = new JsonArray(schema) } : schema;
        if (text is not null)
        {
            described["description"] = text;
        }

        if (IsWrittenNull)
        {
            described["nullable"] = true;
        }

        return described;
    }

    private void Restrict(JsonObject schema)
    {
        foreach (var annotation in annotations.OrderBy(annotation => annotation.GetType().Name, StringComparer.Ordinal))
        {
            switch (annotation)
            {
                case WireAttribute wire:
                    schema["enum"] = new JsonArray([.. wire.Texts.Select(text => JsonValue.Create(text))]);
                    break;
                case AllowedValuesAttribute allowed:
                    schema["enum"] = new JsonArray([.. allowed.Values.Select(value => JsonValue.Create(value?.ToString()))]);
                    break;
                case EmailAddressAttribute:
                    schema["format"] = "email";
                    break;
                case LengthAttribute length:
                    Lengths(schema, length.MinimumLength, length.MaximumLength);
                    break;
                case MaxLengthAttribute maximum:
                    Lengths(schema, 0, maximum.Length);
                    break;
                case MinLengthAttribute minimum:
                    Lengths(schema, minimum.Length, int.MaxValue);
                    break;
                case RangeAttribute range:
                    schema["minimum"] = Number(range.Minimum);
                    schema["maximum"] = Number(range.Maximum);
                    break;
                case RegularExpressionAttribute expression:
                    schema["pattern"] = expression.Pattern;
                    break;
                case StringLengthAttribute length:
                    Lengths(schema, length.MinimumLength, length.MaximumLength);
                    break;
                case UrlAttribute:
                    schema["format"] = "uri";
                    break;
                default:
                    break;
            }
        }
    }

    private static void Lengths(JsonObject schema, int minimum, int maximum)
    {
        var unit = schema["type"]?.GetValue<string>() == "array" ? "Items" : "Length";
        if (minimum > 0)
        {
            schema[$"min{unit}"] = minimum;
        }

        if (maximum < int.MaxValue)
        {
            schema[$"max{unit}"] = maximum;
        }
    }

    private static decimal Number(object bound) => Convert.ToDecimal(bound, CultureInfo.InvariantCulture);
}
