using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Shop.Local.Workflows.Asl;

/// <summary>
/// A JSONPath of fields (<c>.name</c>, <c>['name']</c>), array elements (<c>[0]</c>) and wildcards (<c>.*</c>, <c>[*]</c>). A path that
/// starts with <c>$$</c> reads the context object. A path with a wildcard reads an array of all matches.
/// </summary>
internal sealed class JsonPath
{
    /// <summary>The path of the whole input.</summary>
    public static readonly JsonPath Root = new("$", isContext: false, []);

    private readonly string text;
    private readonly bool isContext;
    private readonly IReadOnlyList<object> steps;

    private JsonPath(string text, bool isContext, IReadOnlyList<object> steps)
    {
        this.text = text;
        this.isContext = isContext;
        this.steps = steps;
    }

    /// <summary>Whether the path is a reference path: it selects exactly one place of the input and can also be written.</summary>
    public bool IsReference => !isContext && IsDefinite;

    private bool IsDefinite => !steps.Contains(Wildcard.Any);

    /// <exception cref="FormatException">The text is not a path that the local run evaluates.</exception>
    public static JsonPath Parse(string text)
    {
        var position = text.StartsWith("$$", StringComparison.Ordinal) ? 2 : 1;
        if (!text.StartsWith('$'))
        {
            throw Unknown(text);
        }

        var isContext = position == 2;
        var steps = new List<object>();
        while (position < text.Length)
        {
            steps.Add(text[position] == '.' ? Dotted(text, ref position) : Bracketed(text, ref position));
        }

        return new(text, isContext, steps);
    }

    /// <summary>Reads the value at the path; false when the data has no such place.</summary>
    public bool TryRead(StateData data, out JsonNode? value)
    {
        IEnumerable<JsonNode?> found = [isContext ? data.Context : data.Input];
        foreach (var step in steps)
        {
            found = found.SelectMany(node => Follow(node, step));
        }

        var all = found.ToList();
        value = !IsDefinite ? new JsonArray([.. all.Select(node => node?.DeepClone())]) : all.FirstOrDefault();
        return !IsDefinite || all.Count == 1;
    }

    /// <exception cref="StateException">The data has no such place.</exception>
    public JsonNode? Read(StateData data, string error = WorkflowError.Runtime) =>
        TryRead(data, out var value) ? value : throw new StateException(error, $"The path '{text}' is not in the data.");

    /// <summary>Returns a copy of the document with the value at this reference path. Missing objects are created.</summary>
    /// <exception cref="StateException">On the way, the document has something other than an object.</exception>
    public JsonNode? Write(JsonNode? document, JsonNode? value)
    {
        if (steps.Count == 0)
        {
            return value?.DeepClone();
        }

        var copy = document?.DeepClone();
        var node = copy;
        for (var index = 0; index < steps.Count; index++)
        {
            var last = index == steps.Count - 1;
            node = (node, steps[index]) switch
            {
                (JsonObject fields, string name) => last ? fields[name] = value?.DeepClone() : fields[name] ??= new JsonObject(),
                (JsonArray list, int element) when element < list.Count => last ? list[element] = value?.DeepClone() : list[element],
                _ => throw new StateException(WorkflowError.ResultPath, $"The path '{text}' cannot be written into the input."),
            };
        }

        return copy;
    }

    public override string ToString() => text;

    private static IEnumerable<JsonNode?> Follow(JsonNode? node, object step) => (node, step) switch
    {
        (JsonObject fields, string name) when fields.TryGetPropertyValue(name, out var value) => [value],
        (JsonArray list, int element) when element < list.Count => [list[element]],
        (JsonObject fields, Wildcard) => fields.Select(field => field.Value),
        (JsonArray list, Wildcard) => list,
        _ => [],
    };

    private static object Dotted(string text, ref int position)
    {
        var start = ++position;
        while (position < text.Length && text[position] is not ('.' or '['))
        {
            position++;
        }

        var name = text[start..position];
        return name == "*" ? Wildcard.Any
            : name.Length > 0 && name.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-') ? name
            : throw Unknown(text);
    }

    private static object Bracketed(string text, ref int position)
    {
        if (text[position] != '[' || position + 1 == text.Length)
        {
            throw Unknown(text);
        }

        if (text[++position] is '\'' or '"')
        {
            return Quoted(text, ref position);
        }

        var end = text.IndexOf(']', position);
        var inside = end < 0 ? "" : text[position..end];
        position = end + 1;
        return inside == "*" ? Wildcard.Any
            : int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var element) ? element
            : throw Unknown(text);
    }

    private static string Quoted(string text, ref int position)
    {
        var quote = text[position++];
        var name = new StringBuilder();
        while (position < text.Length && text[position] != quote)
        {
            position += text[position] == '\\' ? 1 : 0;
            name.Append(position < text.Length ? text[position++] : throw Unknown(text));
        }

        return text.AsSpan(position).StartsWith($"{quote}]") ? Moved(ref position, name.ToString()) : throw Unknown(text);
    }

    private static string Moved(ref int position, string name)
    {
        position += 2;
        return name;
    }

    private static FormatException Unknown(string text) => new($"'{text}' is not a path that the local run evaluates");

    private enum Wildcard
    {
        Any,
    }
}
