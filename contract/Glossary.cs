using System.Text.Json.Nodes;

namespace Shop.Contract;

/// <summary>What a field of the API means wherever it stands.</summary>
/// <param name="Text">For people; a comment on the property goes first.</param>
/// <param name="Value">An example; null where the schema itself suggests one.</param>
/// <param name="IsLeftOut">Whether examples go without: it is one of several ways to say a thing.</param>
internal sealed record Word(string Text, JsonNode? Value = null, bool IsLeftOut = false)
{
    public JsonNode? Example => Value?.DeepClone();
}

/// <summary>The words of the API, each explained once: the same name means the same everywhere.</summary>
internal static partial class Glossary
{
    private static readonly IReadOnlyDictionary<string, Word> Words = All().ToDictionary(word => word.Name, word => word.Word, StringComparer.Ordinal);

    /// <summary>Every name that is explained: a field's, or <c>Schema.field</c> where it means something of its own.</summary>
    public static IEnumerable<string> Names => Words.Keys;

    /// <summary>Null where the name is not explained.</summary>
    public static Word? Of(string owner, string field) => Words.GetValueOrDefault($"{owner}.{field}") ?? Words.GetValueOrDefault(field);

    private static IEnumerable<(string Name, Word Word)> All() => [.. Common(), .. People(), .. Goods(), .. Selling(), .. Records()];

    private static (string Name, Word Word) The(string name, string text, JsonNode? example = null) => (name, new(text, example));
}
