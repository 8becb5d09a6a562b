using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Shop.Infra.OpenApi;

/// <summary>The schemas of the C# types that requests and replies are read into and written from, each named once.</summary>
internal sealed class Schemas
{
    private readonly SortedDictionary<string, JsonObject> components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> types = [];

    /// <summary>A schema of a body: members it does not name are refused.</summary>
    public JsonObject Request(Type type) => Of(type, isRequest: true);

    public JsonObject Reference(Type type) => Of(type, isRequest: false);

    public JsonObject ToJson() => new(components.Select(component => KeyValuePair.Create<string, JsonNode?>(component.Key, component.Value.DeepClone())));

    private JsonObject Of(Type type, bool isRequest)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Scalars.Of(type) is { } scalar)
        {
            return scalar;
        }

        if (Element(type) is { } element)
        {
            return new() { ["type"] = "array", ["items"] = Of(element, isRequest) };
        }

        var name = Name(type);
        if (types.TryAdd(name, type))
        {
            components[name] = [];
            components[name] = Record(type, isRequest);
        }
        else if (types[name] != type)
        {
            throw new InvalidOperationException($"{types[name]} and {type} would both be the schema {name}.");
        }

        return new() { ["$ref"] = $"#/components/schemas/{name}" };
    }

    private JsonObject Record(Type type, bool isRequest)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsWritten))
        {
            var member = new Member(property);
            properties[member.Name] = member.Describe(Of(property.PropertyType, isRequest));
            if (isRequest ? member.IsRequired : member.IsAlwaysWritten)
            {
                required.Add(member.Name);
            }
        }

        var result = new JsonObject { ["type"] = "object" };
        if (Comments.Of(type) is { } text)
        {
            result["description"] = text;
        }

        result["properties"] = properties;
        if (required.Count > 0)
        {
            result["required"] = required;
        }

        if (isRequest)
        {
            result["additionalProperties"] = false;
        }

        return result;
    }

    private static bool IsWritten(PropertyInfo property) =>
        property.GetMethod is { IsStatic: false } && property.GetCustomAttribute<JsonIgnoreAttribute>() is null or { Condition: not JsonIgnoreCondition.Always } && property.GetIndexParameters().Length == 0;

    private static Type? Element(Type type) =>
        type == typeof(string) ? null
        : type.IsArray ? type.GetElementType()
        : type.GetInterfaces().Prepend(type)
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))?
            .GetGenericArguments()[0];

    // API Gateway takes only letters and digits in the name of a model: Page<ProductView> is ProductViewPage.
    private static string Name(Type type) => type.IsGenericType
        ? string.Concat(type.GetGenericArguments().Select(Name)) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
        : type.Name;
}
