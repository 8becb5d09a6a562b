namespace Shop.Local.Gateway;

/// <summary>
/// Finds the route of a path as API Gateway does. In each segment it prefers a literal to a parameter, and a parameter to a greedy
/// parameter.
/// </summary>
internal sealed class RouteTable
{
    private readonly List<RouteDefinition> routes;

    public RouteTable(IEnumerable<RouteDefinition> routes) => this.routes = [.. routes.OrderBy(Specificity, StringComparer.Ordinal)];

    /// <param name="path">The path after the stage, as the client sent it. Parameters keep their percent-encoding.</param>
    public FoundRoute? Find(string method, string path)
    {
        var segments = RouteDefinition.Split(path);

        // Only the path selects the resource. When the resource does not have the method, there is no route.
        if (routes.Find(route => Match(route, segments) is not null) is not { } best)
        {
            return null;
        }

        var route = routes.Find(candidate => candidate.Path == best.Path && candidate.Method == method);
        return route is null ? null : new(route, Match(route, segments)!);
    }

    private static Dictionary<string, string>? Match(RouteDefinition route, string[] segments)
    {
        var parameters = new Dictionary<string, string>();
        for (var position = 0; position < route.Segments.Count; position++)
        {
            var expected = route.Segments[position];
            if (position >= segments.Length)
            {
                return null;
            }

            if (IsGreedy(expected))
            {
                parameters[expected[1..^2]] = string.Join('/', segments[position..]);
                return parameters;
            }

            if (IsParameter(expected))
            {
                parameters[expected[1..^1]] = segments[position];
            }
            else if (expected != Uri.UnescapeDataString(segments[position]))
            {
                return null;
            }
        }

        return route.Segments.Count == segments.Length ? parameters : null;
    }

    private static string Specificity(RouteDefinition route) =>
        string.Concat(route.Segments.Select(segment => IsGreedy(segment) ? '2' : IsParameter(segment) ? '1' : '0'));

    private static bool IsParameter(string segment) => segment[0] == '{' && segment[^1] == '}';

    private static bool IsGreedy(string segment) => segment.EndsWith("+}", StringComparison.Ordinal);
}

internal sealed record FoundRoute(RouteDefinition Route, IReadOnlyDictionary<string, string> Parameters);
