using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shop.Domain;
using Shop.Functions.Hosting;

namespace Shop.Contract;

/// <summary>
/// The doc comments of types and properties as Markdown, the format of descriptions in OpenAPI. They come from the file that the
/// compiler writes beside the assembly.
/// </summary>
internal static partial class Comments
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> Files = [];

    /// <summary>The summary; null without one. <c>inheritdoc</c> takes the summary of another member.</summary>
    public static string? Of(Type type) => Text(Member(type.Assembly, IdOf(type)), "summary");

    /// <summary>The summary of a property, or of the record parameter that it comes from; null without one.</summary>
    public static string? Of(PropertyInfo property) => Text(Member(property.DeclaringType!.Assembly, IdOf(property)), "summary");

    /// <summary>The <c>example</c> of a value type; null without one.</summary>
    public static string? ExampleOf(Type type) => Text(Member(type.Assembly, IdOf(type)), "example");

    /// <summary>
    /// The <c>example</c> of a property, or the attribute of that name on the <c>param</c> of the record parameter that it comes from:
    /// the text itself for a property that is text, otherwise JSON. Null without one.
    /// </summary>
    public static string? ExampleOf(PropertyInfo property)
    {
        var own = Member(property.DeclaringType!.Assembly, IdOf(property));
        var parameter = Member(property.DeclaringType!.Assembly, IdOf(property.DeclaringType!))?
            .Elements("param").FirstOrDefault(element => (string?)element.Attribute("name") == property.Name);
        return (string?)parameter?.Attribute("example") ?? Text(own, "example") ?? Text(own?.Element("summary"), "example");
    }

    internal static string Markdown(XElement comment) =>
        Blanks().Replace(string.Concat(comment.Nodes().Select(Markdown)), " ").Trim();

    // An element that is missing, or that is only an inheritdoc, comes from the member that the inheritdoc names.
    private static string? Text(XElement? member, string element) =>
        member?.Element(element) is { } own && Markdown(own) is { Length: > 0 } text ? text
        : (string?)member?.Descendants("inheritdoc").FirstOrDefault()?.Attribute("cref") is { } cref ? Text(Referenced(cref), element)
        : null;

    private static XElement? Referenced(string id) =>
        Member(typeof(ProblemTypes).Assembly, id) ?? Member(typeof(Refusal).Assembly, id);

    private static XElement? Member(Assembly assembly, string id) => Files.GetOrAdd(assembly, Read).GetValueOrDefault(id);

    private static string IdOf(Type type) => $"T:{NameOf(type)}";

    private static string IdOf(PropertyInfo property) => $"P:{NameOf(property.DeclaringType!)}.{property.Name}";

    private static string NameOf(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return definition.FullName!.Replace('+', '.');
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
        XElement element when (element.Attribute("cref") ?? element.Attribute("name")) is { } name => $"`{Shown(name.Value)}`",
        XElement element => Markdown(element),
        _ => "",
    };

    // The name of a type is as it is, that of a member as in JSON.
    private static string Shown(string reference)
    {
        var name = reference.Split('(')[0].Split('.')[^1];
        return reference.StartsWith("T:", StringComparison.Ordinal) ? name.Split('`')[0] : JsonNamingPolicy.CamelCase.ConvertName(name);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
