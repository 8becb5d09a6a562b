namespace Shop.Local.Gateway;

/// <summary>Finds the route for a path as API Gateway does: segment by segment a literal wins over a parameter, and that over a greedy one.</summary>
internal sealed class RouteTable
{
    private readonly List<Route> routes;

    public RouteTable(IEnumerable<Route> routes) => this.routes = [.. routes.OrderBy(Specificity, StringComparer.Ordinal)];

    /// <param name="path">After the stage, as the client sent it; parameters keep their percent-encoding.</param>
    public (Route Route, IReadOnlyDictionary<string, string> Parameters)? Find(string method, string path)
    {
        var segments = Route.Split(path);

        // The best resource is chosen by the path alone; without the method there is nothing to call.
        if (routes.Find(route => Match(route, segments) is not null) is not { } best)
        {
            return null;
        }

        var route = routes.Find(candidate => candidate.Path == best.Path && candidate.Method == method);
        return route is null ? null : (route, Match(route, segments)!);
    }

    private static Dictionary<string, string>? Match(Route route, string[] segments)
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

    private static string Specificity(Route route) =>
        string.Concat(route.Segments.Select(segment => IsGreedy(segment) ? '2' : IsParameter(segment) ? '1' : '0'));

    private static bool IsParameter(string segment) => segment[0] == '{' && segment[^1] == '}';

    private static bool IsGreedy(string segment) => segment.EndsWith("+}", StringComparison.Ordinal);
}
