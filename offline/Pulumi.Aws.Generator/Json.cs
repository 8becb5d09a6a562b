using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Pulumi.Aws.Generator;

/// <summary>
/// A JSON value with its file and place for error messages. It uses the JSON reader of netstandard2.0, which returns XML, because the
/// compiler would have to load an assembly for any other reader.
/// </summary>
internal sealed class Json
{
    private readonly string file;
    private readonly XElement element;

    private Json(string file, string where, XElement element) => (this.file, Where, this.element) = (file, where, element);

    public string Where { get; }

    public static Json Parse(string file, string text)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            using var reader = JsonReaderWriterFactory.CreateJsonReader(bytes, XmlDictionaryReaderQuotas.Max);
            return new Json(file, "", XElement.Load(reader));
        }
        catch (Exception problem) when (problem is XmlException or InvalidOperationException)
        {
            throw new FactsException(file, "", $"is not JSON: {problem.Message}");
        }
    }

    public Json Required(string name) => Optional(name) ?? throw Error($"lacks '{name}'");

    public Json? Optional(string name) => Members().FirstOrDefault(member => member.Key == name).Value;

    public string Text() => Is("string") && element.Value.Length > 0 ? element.Value : throw Error("must be a text");

    public IReadOnlyList<string> Texts() =>
        Is("array") ? [.. element.Elements().Select(item => new Json(file, Where, item).Text())] : throw Error("must be a list of texts");

    public IReadOnlyList<KeyValuePair<string, Json>> Members()
    {
        if (!Is("object"))
        {
            throw Error("must be an object");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var members = new List<KeyValuePair<string, Json>>();
        foreach (var element in this.element.Elements())
        {
            // The name is in an attribute when XML does not allow it.
            var name = element.Attribute("item")?.Value ?? element.Name.LocalName;
            var value = new Json(file, Where.Length == 0 ? name : $"{Where}.{name}", element);
            members.Add(seen.Add(name) ? new(name, value) : throw value.Error("is a duplicate"));
        }

        return members;
    }

    public FactsException Error(string problem) => new(file, Where, problem);

    private bool Is(string type) => element.Attribute("type")?.Value == type;
}
