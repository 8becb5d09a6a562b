using System.Text;

namespace Shop.Infra.Preview;

/// <summary>One fact of a stack. It is one line of the snapshot.</summary>
/// <param name="Resource">The type and the name of the resource: <c>aws:dynamodb/table:Table users</c>.</param>
/// <param name="Path">A property of the resource; empty for the fact that the resource exists.</param>
/// <param name="Value">The value as JSON; empty for the fact that the resource exists.</param>
public readonly record struct Fact(string Resource, string Path, string Value)
{
    /// <summary>The resource name in a fact that several resources of a type share.</summary>
    public const string AnyName = "*";

    public string Type => Resource.Split(' ', 2)[0];

    public string Name => Resource.Split(' ', 2)[1];
}

/// <summary>
/// Writes facts as text. Resources are sorted by name, then by type, so that the resources of one function are together. The properties of
/// each resource are sorted by path. Resources of one name without properties share a line, and their types are separated by a comma.
/// Properties that a resource does not have share a line too.
/// </summary>
public sealed class Snapshot
{
    /// <summary>The value of a property that a resource does not have, but most resources of its type have.</summary>
    public const string Absent = "(absent)";

    private const string Indent = "  ";
    private const string Separator = ": ";
    private const string And = ", ";

    public Snapshot(IEnumerable<Fact> facts) => Facts =
    [
        .. facts.Distinct().OrderBy(fact => fact.Name, StringComparer.Ordinal)
            .ThenBy(fact => fact.Type, StringComparer.Ordinal)
            .ThenBy(fact => fact.Path, StringComparer.Ordinal),
    ];

    public IReadOnlyList<Fact> Facts { get; }

    /// <exception cref="FormatException">The text is not a snapshot; the message contains the wrong line.</exception>
    public static Snapshot Parse(string text)
    {
        var facts = new List<Fact>();
        string? resource = null;
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0))
        {
            var isProperty = line.StartsWith(Indent, StringComparison.Ordinal);
            var parts = isProperty ? line[Indent.Length..].Split(Separator, 2) : line.Split(' ', 2);
            if (parts.Length < 2 || (isProperty && resource is null))
            {
                throw new FormatException($"This line is not of a snapshot: {line}");
            }

            if (isProperty)
            {
                facts.AddRange(parts[0] == Absent
                    ? parts[1].Split(And).Select(path => new Fact(resource!, path, Absent))
                    : [new(resource!, parts[0], parts[1])]);
                continue;
            }

            var resources = ResourcesOf(line).ToList();
            facts.AddRange(resources.Select(one => new Fact(one, "", "")));
            resource = resources[0];
        }

        return new(facts.Where(fact => fact.Path.Length > 0 || fact.Name != Fact.AnyName));
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        string? previous = null;
        foreach (var name in Facts.GroupBy(fact => fact.Name))
        {
            // The dead letters of a queue and the permission of a function belong to the resources before them.
            text.Append(previous is null || name.Key.StartsWith($"{previous}-", StringComparison.Ordinal) ? "" : "\n");
            previous = name.Key;
            var resources = name.GroupBy(fact => fact.Resource).ToLookup(resource => resource.Any(fact => fact.Path.Length > 0));
            text.Append(resources[false].Any() ? $"{string.Join(And, resources[false].Select(bare => bare.First().Type))} {name.Key}\n" : "");
            foreach (var resource in resources[true])
            {
                text.Append(resource.Key).Append('\n');
                var facts = resource.Where(fact => fact.Path.Length > 0).ToLookup(fact => fact.Value == Absent);
                text.Append(facts[true].Any() ? $"{Indent}{Absent}{Separator}{string.Join(And, facts[true].Select(fact => fact.Path))}\n" : "");
                foreach (var fact in facts[false])
                {
                    text.Append(Indent).Append(fact.Path).Append(Separator).Append(fact.Value).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> ResourcesOf(string line)
    {
        var types = line.Split(And);
        var last = types[^1].Split(' ', 2);
        return types[..^1].Append(last[0]).Select(type => $"{type} {last[1]}");
    }
}
