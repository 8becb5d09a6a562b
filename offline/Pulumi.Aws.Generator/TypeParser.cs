using System;
using System.Collections.Generic;

namespace Pulumi.Aws.Generator;

/// <summary>
/// Reads a type in the notation of the facts: list&lt;map&lt;int&gt;&gt;, enum&lt;Runtime&gt;, oneOf&lt;string,Thing&gt;, iam.Thing, …
/// </summary>
internal sealed class TypeParser
{
    private static readonly Dictionary<string, TypeKind> Simple = new(StringComparer.Ordinal)
    {
        ["string"] = TypeKind.Text,
        ["bool"] = TypeKind.Bool,
        ["int"] = TypeKind.Int,
        ["double"] = TypeKind.Double,
        ["any"] = TypeKind.Any,
        ["mixed"] = TypeKind.Mixed,
        ["Archive"] = TypeKind.Archive,
        ["AssetOrArchive"] = TypeKind.AssetOrArchive,
    };

    private readonly string text;
    private readonly string module;
    private int at;

    private TypeParser(string text, string module) => (this.text, this.module) = (text, module);

    /// <exception cref="FormatException">The text is not a type.</exception>
    public static (TypeFact Type, bool Optional) Parse(string text, string module)
    {
        var optional = text.EndsWith("?", StringComparison.Ordinal);
        var parser = new TypeParser(optional ? text.Substring(0, text.Length - 1) : text, module);
        var type = parser.Type();
        return parser.at == parser.text.Length ? (type, optional) : throw parser.Error();
    }

    public static TypeName Name(string text, string module)
    {
        var dot = text.IndexOf('.');
        return dot < 0 ? new TypeName(module, text) : new TypeName(text.Substring(0, dot), text.Substring(dot + 1));
    }

    private TypeFact Type()
    {
        var word = Word();
        if (!Take('<'))
        {
            return Simple.TryGetValue(word, out var kind) ? new(kind, null, []) : new(TypeKind.Nested, Name(word, module), []);
        }

        TypeFact type;
        switch (word)
        {
            case "enum":
                type = new(TypeKind.Enum, Name(Word(), module), []);
                break;
            case "list":
                type = new(TypeKind.List, null, [Type()]);
                break;
            case "map":
                type = new(TypeKind.Map, null, [Type()]);
                break;
            case "oneOf":
                var first = Type();
                type = Take(',') ? new(TypeKind.OneOf, null, [first, Type()]) : throw Error();
                break;
            default:
                throw Error();
        }

        return Take('>') ? type : throw Error();
    }

    private string Word()
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '.' or '_'))
        {
            at++;
        }

        return at > start ? text.Substring(start, at - start) : throw Error();
    }

    private bool Take(char expected)
    {
        if (at >= text.Length || text[at] != expected)
        {
            return false;
        }

        at++;
        return true;
    }

    private FormatException Error() => new($"'{text}' is not a type");
}
