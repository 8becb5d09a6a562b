using Shop.Contract.Handlers;

namespace Shop.Infra.Handlers;

/// <summary>The tokens in the paths of routes.</summary>
internal static class RouteTokens
{
    /// <summary>The children of a resource of API Gateway have at most one token.</summary>
    public static IEnumerable<string> Conflicts(IEnumerable<Handler> handlers) =>
        from prefix in handlers.Select(handler => handler.Route?.Path).OfType<string>().SelectMany(TokensWithPrefix).Distinct()
        group prefix.Token by prefix.Prefix into siblings
        where siblings.Count() > 1
        select $"The routes under {siblings.Key} call the same segment {string.Join(" and ", siblings.Order(StringComparer.Ordinal))}.";

    private static IEnumerable<(string Prefix, string Token)> TokensWithPrefix(string path)
    {
        var segments = path.Split('/');
        return
            from segment in segments.Index()
            where segment.Item.StartsWith('{')
            select (string.Join('/', segments[..segment.Index]) + "/", segment.Item);
    }
}
