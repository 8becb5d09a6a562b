using Shop.Functions.Storage;
using Shop.Infra.Graphs;

namespace Shop.Infra.Preview;

/// <summary>
/// Lists the facts of a graph. The stack's name and the ids that AWS assigns are written as <c>${…}</c>, so that stacks that differ only in
/// their names have the same facts. The functions' package is left out, because it differs between builds of the same program.
/// </summary>
internal sealed class GraphFacts
{
    private readonly Graph graph;
    private readonly Dictionary<string, string> names;
    private readonly List<(string Text, string Placeholder)> replaced;

    private GraphFacts(Graph graph)
    {
        this.graph = graph;
        names = graph.Resources.ToDictionary(resource => resource.Urn, resource => $"{resource.Type} {resource.Name}");
        replaced =
        [
            ($"shop-{graph.Stack}-", "shop-${stack}-"),
            .. from resource in graph.Resources
               let id = resource.State.GetValueOrDefault("id") as string
               where id is not null && !resource.Inputs.ContainsValue(id)
               orderby id.Length descending
               select (id, $"${{{resource.Type.Split(':')[^1]} {resource.Name}}}"),
        ];
    }

    public static Snapshot Of(Graph graph) => new(new GraphFacts(graph).All());

    private IEnumerable<Fact> All() =>
    [
        .. graph.Resources.SelectMany(Of),
        new("stack outputs", "", ""),
        .. graph.Outputs.SelectMany(output => Flattened.Of(output.Key, output.Value)).Select(line => Line("stack outputs", line)),
    ];

    private IEnumerable<Fact> Of(GraphResource resource)
    {
        var name = names[resource.Urn];
        yield return new(name, "", "");
        foreach (var input in resource.Inputs.Where(input => !IsOfTheBuild(resource.Type, input.Key)))
        {
            foreach (var line in Lines(resource.Type, input.Key, input.Value))
            {
                yield return Line(name, line);
            }
        }

        // The options of a resource are in parentheses, because no input has a name in parentheses.
        if (resource.Parent is not null)
        {
            yield return new(name, "(parent)", names[resource.Parent]);
        }

        if (resource.Protect)
        {
            yield return new(name, "(protect)", "true");
        }

        if (resource.DependsOn.Length > 0)
        {
            var others = resource.DependsOn.Select(urn => names[urn]).Order(StringComparer.Ordinal);
            yield return new(name, "(dependsOn)", string.Join(", ", others));
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Lines(string type, string input, object value) => (type, input) switch
    {
        ("aws:apigateway/restApi:RestApi", "body") => DeployedBodyFacts.Of(WithPlaceholders((string)value)),
        ("aws:lambda/function:Function", "environment") => WithTables([.. Flattened.Of(input, value)]),
        _ => Flattened.Of(input, value),
    };

    // The variables with the names of tables follow one rule, so they are one line with the tables.
    private IEnumerable<KeyValuePair<string, string>> WithTables(List<KeyValuePair<string, string>> lines)
    {
        var tables = Tables.All.Values.ToDictionary(
            table => KeyValuePair.Create($"environment.variables.{table.EnvironmentVariable}", $"\"shop-{graph.Stack}-{table.Name}\""));
        var names = lines.Where(tables.ContainsKey).Select(line => tables[line].Name).Order(StringComparer.Ordinal).ToList();
        return names.Count == 0
            ? lines
            : lines.Where(line => !tables.ContainsKey(line)).Append(new("environment.variables[*_TABLE]", string.Join(", ", names)));
    }

    private Fact Line(string resource, KeyValuePair<string, string> line) => new(
        resource,
        WithPlaceholders(line.Key),
        line.Value == $"\"{graph.Stack}\"" ? "\"${stack}\"" : WithPlaceholders(line.Value));

    private string WithPlaceholders(string text) =>
        replaced.Aggregate(text, (changed, one) => changed.Replace(one.Text, one.Placeholder, StringComparison.Ordinal));

    private static bool IsOfTheBuild(string type, string input) => (type, input) is
        ("aws:lambda/function:Function", "code" or "sourceCodeHash") or ("aws:apigateway/deployment:Deployment", "triggers");
}
