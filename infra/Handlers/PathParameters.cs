using Shop.Contract.Handlers;

namespace Shop.Infra.Handlers;

/// <summary>The path parameters of all routes together.</summary>
internal static class PathParameters
{
    /// <summary>API Gateway allows at most one path parameter below the same path.</summary>
    public static IEnumerable<string> Conflicts(IEnumerable<Handler> handlers) =>
        from prefix in handlers.Select(handler => handler.Route?.Path).OfType<string>().SelectMany(WithPrefix).Distinct()
        group prefix.Name by prefix.Prefix into siblings
        where siblings.Count() > 1
        select $"The routes under {siblings.Key} call the same segment {string.Join(" and ", siblings.Order(StringComparer.Ordinal))}.";

    private static IEnumerable<(string Prefix, string Name)> WithPrefix(string path)
    {
        var segments = path.Split('/');
        return
            from segment in segments.Index()
            where segment.Item.StartsWith('{')
            select (string.Join('/', segments[..segment.Index]) + "/", segment.Item);
    }
}
