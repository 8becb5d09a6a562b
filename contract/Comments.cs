using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shop.Domain;
using Shop.Functions.Hosting;

namespace Shop.Contract;

/// <summary>
/// Reads the doc comments of types and properties as Markdown, the format of descriptions in OpenAPI. The source is the XML file that the
/// compiler writes beside the assembly. <c>inheritdoc</c> takes the text and the example of another member. When a comment has
/// <c>inheritdoc</c> and text, the text is its own and only the example is inherited.
/// </summary>
internal static partial class Comments
{
    private static readonly Assembly[] Documented = [typeof(ProblemTypes).Assembly, typeof(Refusal).Assembly];

    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> Files = [];

    /// <summary>The summary of a type; null when the type has no summary.</summary>
    public static string? Of(Type type) => Summary(IdOf(type));

    /// <summary>
    /// The summary of a property, or the text of the record parameter that declares the property; null when there is no text.
    /// </summary>
    public static string? Of(PropertyInfo property) => Summary(IdOf(property));

    /// <summary>The <c>example</c> of a value type; null when the type has no example.</summary>
    public static string? ExampleOf(Type type) => Example(IdOf(type));

    /// <summary>
    /// The <c>example</c> element of a property, or the <c>example</c> attribute on the <c>param</c> of the record parameter that declares
    /// the property. The example of a string property is plain text, any other example is JSON. Null when there is no example.
    /// </summary>
    public static string? ExampleOf(PropertyInfo property) => Example(IdOf(property));

    internal static string Markdown(XElement comment) =>
        Blanks().Replace(string.Concat(comment.Nodes().Select(Markdown)), " ").Trim();

    private static string? Summary(string id) =>
        Member(id)?.Element("summary") is { } own && Markdown(own) is { Length: > 0 } text ? text
        : Inherited(id) is { } other ? Summary(other)
        : null;

    private static string? Example(string id) =>
        (string?)Parameter(id)?.Attribute("example")
        ?? Member(id)?.Element("example")?.Value
        ?? (Inherited(id) is { } other ? Example(other) : null);

    private static string? Inherited(string id) => (string?)Member(id)?.Descendants("inheritdoc").FirstOrDefault()?.Attribute("cref");

    // The compiler copies the text of a record parameter to the property, but not the attributes of the parameter.
    private static XElement? Parameter(string id)
    {
        var (owner, name) = Split(id);
        return Member($"T:{owner}")?.Elements("param").FirstOrDefault(element => (string?)element.Attribute("name") == name);
    }

    private static XElement? Member(string id) =>
        Documented.Select(assembly => Files.GetOrAdd(assembly, Read).GetValueOrDefault(id)).FirstOrDefault(member => member is not null);

    private static string IdOf(Type type) => $"T:{NameOf(type)}";

    private static string IdOf(PropertyInfo property) => $"P:{NameOf(property.DeclaringType!)}.{property.Name}";

    private static string NameOf(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return definition.FullName!.Replace('+', '.');
    }

    private static (string Owner, string Name) Split(string id)
    {
        var dot = id.LastIndexOf('.');
        return (id[2..dot], id[(dot + 1)..]);
    }

    private static IReadOnlyDictionary<string, XElement> Read(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        return !File.Exists(file)
            ? new Dictionary<string, XElement>()
            : XDocument.Load(file).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);
    }

    private static string Markdown(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "inheritdoc" } => "",
        XElement element when element.Attribute("langword") is { } word => $"`{word.Value}`",
        XElement element when (element.Attribute("cref") ?? element.Attribute("name")) is { } name =>
            Constant(name.Value) ?? $"`{Shown(name.Value)}`",
        XElement element => Markdown(element),
        _ => "",
    };

    // A reference to a constant is published as the value of the constant.
    private static string? Constant(string reference)
    {
        if (!reference.StartsWith("F:", StringComparison.Ordinal))
        {
            return null;
        }

        var (owner, name) = Split(reference);
        var field = Documented.Select(assembly => assembly.GetType(owner)?.GetField(name)).FirstOrDefault(field => field is not null);
        return field is { IsLiteral: true } ? $"{field.GetRawConstantValue()}" : null;
    }

    // The name of a type is published unchanged, the name of a member in camelCase as in JSON.
    private static string Shown(string reference)
    {
        var name = reference.Split('(')[0].Split('.')[^1];
        return reference.StartsWith("T:", StringComparison.Ordinal) ? name.Split('`')[0] : JsonNamingPolicy.CamelCase.ConvertName(name);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
