using System.Text.Json;

namespace Shop.Local.Fuzzing;

/// <summary>Keeps the strings of successful answers by member name, so that later requests can use existing ids.</summary>
/// <param name="excluded">Values that are never kept, such as the ids of the callers.</param>
internal sealed class SeenValues(IReadOnlySet<string> excluded)
{
    private const int Kept = 40;
    private const int LongestText = 2_048;

    private readonly Dictionary<string, List<string>> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A random value of the first name that has values; null when no name has values.</summary>
    public string? Pick(Random random, params IEnumerable<string> names) =>
        names.Select(name => values.GetValueOrDefault(name)).FirstOrDefault(list => list is { Count: > 0 }) is { } list
            ? list[random.Next(list.Count)]
            : null;

    /// <summary>The oldest value of a name; null when the name has no value.</summary>
    public string? First(string name) => values.GetValueOrDefault(name)?[0];

    public void Learn(JsonElement answer)
    {
        switch (answer.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in answer.EnumerateObject())
                {
                    Learn(member.Name, member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in answer.EnumerateArray())
                {
                    Learn(item);
                }

                break;
            default:
                break;
        }
    }

    private void Learn(string name, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            Learn(value);
        }
        else if (value.ValueKind is JsonValueKind.String
            && value.GetString() is { Length: > 0 and <= LongestText } text
            && !excluded.Contains(text))
        {
            Keep(values.TryGetValue(name, out var list) ? list : values[name] = [], text);
        }
    }

    private static void Keep(List<string> list, string text)
    {
        if (list.Contains(text))
        {
            return;
        }

        if (list.Count == Kept)
        {
            // Does not remove the first value, because First() always returns the oldest value.
            list.RemoveAt(1);
        }

        list.Add(text);
    }
}
