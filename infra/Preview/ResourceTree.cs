using Shop.Infra.Graphs;

namespace Shop.Infra.Preview;

/// <summary>Writes the resources of a graph under their components, one per line.</summary>
internal static class ResourceTree
{
    public static IReadOnlyList<string> Lines(Graph graph)
    {
        var children = graph.Resources.ToLookup(resource => resource.Parent);
        return [$"shop {graph.Stack}", .. Below(null, "")];

        IEnumerable<string> Below(string? parent, string indent)
        {
            var below = children[parent]
                .OrderBy(resource => resource.Type, StringComparer.Ordinal)
                .ThenBy(resource => resource.Name, StringComparer.Ordinal)
                .ToList();
            foreach (var (index, resource) in below.Index())
            {
                var isLast = index == below.Count - 1;
                yield return $"{indent}{(isLast ? "└─ " : "├─ ")}{Line(resource)}";
                foreach (var line in Below(resource.Urn, indent + (isLast ? "   " : "│  ")))
                {
                    yield return line;
                }
            }
        }
    }

    private static string Line(GraphResource resource)
    {
        var physical = resource.Inputs.GetValueOrDefault("name") as string;
        var alias = physical is null || physical == resource.Name ? "" : $" ({physical})";
        return $"{resource.Type} {resource.Name}{alias}{(resource.Protect ? " protected" : "")}";
    }
}
