using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Shop.Infra.OpenApi;

/// <summary>
/// What the comments of the source say of a type or a property, from the file that the compiler writes beside the assembly; as
/// Markdown, which OpenAPI's descriptions are.
/// </summary>
internal static partial class Comments
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, string>> Files = [];

    /// <summary>Null where nothing is said.</summary>
    public static string? Of(Type type) => Find(type, $"T:{NameOf(type)}");

    /// <inheritdoc cref="Of(Type)"/>
    public static string? Of(PropertyInfo property) => Find(property.DeclaringType!, $"P:{NameOf(property.DeclaringType!)}.{property.Name}");

    internal static string Markdown(XElement comment) =>
        Blanks().Replace(string.Concat(comment.Nodes().Select(Markdown)), " ").Trim();

    private static string? Find(Type type, string member) => Files.GetOrAdd(type.Assembly, Read).GetValueOrDefault(member);

    private static string NameOf(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return definition.FullName!.Replace('+', '.');
    }

    private static IReadOnlyDictionary<string, string> Read(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        return !File.Exists(file)
            ? new Dictionary<string, string>()
            : XDocument.Load(file).Descendants("member")
                .Where(member => member.Element("summary") is not null)
                .ToDictionary(member => member.Attribute("name")!.Value, member => Markdown(member.Element("summary")!));
    }

    private static string Markdown(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement element when element.Attribute("langword") is { } word => $"`{word.Value}`",
        XElement element when (element.Attribute("cref") ?? element.Attribute("name")) is { } name => $"`{Shown(name.Value)}`",
        XElement element => Markdown(element),
        _ => "",
    };

    // A type keeps its name, a member has it as JSON writes it.
    private static string Shown(string reference)
    {
        var name = reference.Split('(')[0].Split('.')[^1];
        return reference.StartsWith("T:", StringComparison.Ordinal) ? name.Split('`')[0] : JsonNamingPolicy.CamelCase.ConvertName(name);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
