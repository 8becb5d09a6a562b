using System.Text;
using Shop.Infra.Graphs;

namespace Shop.Infra.Preview;

/// <summary>
/// A graph as text in which each fact is one line: resources by type and name, under each its properties by path, their values as JSON.
/// What differs between builds of the same program (the package of the functions, hashes) is left out.
/// </summary>
public sealed class Snapshot
{
    private const string Indent = "  ";
    private const string Separator = ": ";

    private readonly SortedDictionary<string, SortedDictionary<string, string>> resources;

    private Snapshot(SortedDictionary<string, SortedDictionary<string, string>> resources)
    {
        this.resources = resources;
    }

    /// <summary>The properties of each resource by path, both in ordinal order.</summary>
    public IReadOnlyDictionary<string, SortedDictionary<string, string>> Resources => resources;

    public static Snapshot Of(Graph graph)
    {
        var all = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        var names = graph.Resources.ToDictionary(resource => resource.Urn, Name);
        foreach (var resource in graph.Resources)
        {
            all.Add(Name(resource), new(Properties(resource, names).ToDictionary(), StringComparer.Ordinal));
        }

        all.Add("stack outputs", new(graph.Outputs.SelectMany(output => Flattened.Of(output.Key, output.Value)).ToDictionary(), StringComparer.Ordinal));
        return new(all);
    }

    public static Snapshot Parse(string text)
    {
        var all = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        SortedDictionary<string, string>? properties = null;
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0))
        {
            if (!line.StartsWith(Indent, StringComparison.Ordinal))
            {
                all[line] = properties = new(StringComparer.Ordinal);
                continue;
            }

            var parts = line[Indent.Length..].Split(Separator, 2);
            if (properties is null || parts.Length < 2)
            {
                throw new FormatException($"This line is not of a snapshot: {line}");
            }

            properties[parts[0]] = parts[1];
        }

        return new(all);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (name, properties) in resources)
        {
            text.Append(name).Append('\n');
            foreach (var (path, value) in properties)
            {
                text.Append(Indent).Append(path).Append(Separator).Append(value).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Name(GraphResource resource) => $"{resource.Type} {resource.Name}";

    private static IEnumerable<KeyValuePair<string, string>> Properties(GraphResource resource, Dictionary<string, string> names)
    {
        foreach (var (name, value) in resource.Inputs.Where(input => !IsOfTheBuild(resource.Type, input.Key)))
        {
            foreach (var line in Flattened.Of(name, value))
            {
                yield return line;
            }
        }

        // Options of the resource stand between signs, so that no input has their name.
        if (resource.Parent is not null)
        {
            yield return new("(parent)", names[resource.Parent]);
        }

        if (resource.Protect)
        {
            yield return new("(protect)", "true");
        }

        if (resource.DependsOn.Length > 0)
        {
            yield return new("(dependsOn)", string.Join(", ", resource.DependsOn.Select(urn => names[urn]).Order(StringComparer.Ordinal)));
        }
    }

    private static bool IsOfTheBuild(string type, string input) => (type, input) is
        ("aws:lambda/function:Function", "code" or "sourceCodeHash") or ("aws:apigateway/deployment:Deployment", "triggers");
}
