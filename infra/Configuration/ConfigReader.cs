using System.Globalization;
using System.Text.RegularExpressions;

namespace Shop.Infra.Configuration;

/// <summary>Reads typed values by full key (<c>shop:owner</c>) and collects all problems. <see cref="Finish"/> throws them.</summary>
/// <param name="source">The name of the stack's file, for the error message.</param>
/// <param name="value">The value of a key; null when it is not set.</param>
/// <param name="present">The keys that are set; a misspelled key is a problem.</param>
internal sealed class ConfigReader(string source, Func<string, string?> value, IEnumerable<string> present)
{
    private readonly HashSet<string> read = [];
    private readonly List<string> problems = [];

    public string Text(string key, Regex pattern, string expected, string? otherwise = null) =>
        Read(key, text => pattern.IsMatch(text), expected, otherwise) ?? "";

    /// <summary>Checks that two keys have the same value, because two providers read one setting under two keys.</summary>
    public void Same(string key, string other) => Read(key, text => text == value(other), $"the value of {other}");

    public bool Flag(string key) => Read(key, text => text is "true" or "false", "true or false") == "true";

    public int Whole(string key, int minimum, int maximum)
    {
        var text = Read(
            key,
            text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= minimum && number <= maximum,
            string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum} to {maximum}"));
        return text is null ? minimum : int.Parse(text, CultureInfo.InvariantCulture);
    }

    public int OneOf(string key, IReadOnlyList<int> allowed)
    {
        var texts = allowed.Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        var text = Read(key, texts.Contains, $"one of {string.Join(", ", texts)}");
        return text is null ? allowed[0] : int.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <exception cref="ConfigException">A value is missing or wrong, or a key is set that the program does not read.</exception>
    public void Finish()
    {
        foreach (var key in present.Where(key => !read.Contains(key)).Order(StringComparer.Ordinal))
        {
            problems.Add($"{key} is not a key of this project. The keys are {string.Join(", ", read.Order(StringComparer.Ordinal))}.");
        }

        if (problems.Count > 0)
        {
            throw new ConfigException(source, problems);
        }
    }

    private string? Read(string key, Func<string, bool> isValid, string expected, string? otherwise = null)
    {
        read.Add(key);
        var text = value(key) ?? otherwise;
        if (text is null)
        {
            problems.Add($"{key} is missing: it must be {expected}.");
            return null;
        }

        if (!isValid(text))
        {
            problems.Add($"{key} is '{text}': it must be {expected}.");
            return null;
        }

        return text;
    }
}
