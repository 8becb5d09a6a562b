using Shop.Contract.Handlers;
using Shop.Local;
using Shop.Local.Gate;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>What requests of one kind take of DynamoDB, triggers of the user pool included.</summary>
public sealed record RouteCost(string Route, int Status, long Requests, double ReadUnits, double WriteUnits)
{
    /// <summary>As the table of expected costs has it.</summary>
    public override string ToString() => FormattableString.Invariant($"{Route,-40} {Status} | {Requests} requests | {ReadUnits} read | {WriteUnits} write");
}

/// <summary>Notes the cost of every request that goes through, one at a time: nobody else may use the shop meanwhile.</summary>
public sealed class MeteredRoutes(LocalShop shop) : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly List<RouteCost> _costs = [];

    /// <summary>Every kind once.</summary>
    public IReadOnlyList<RouteCost> Costs => [.. _costs.Distinct().OrderBy(cost => $"{cost}", StringComparer.Ordinal)];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var before = shop.Gate.CapacityTotal;
        var response = await base.SendAsync(request, cancellationToken);
        var cost = shop.Gate.CapacityTotal - before;
        _costs.Add(new(RouteOf(request), (int)response.StatusCode, cost.Requests, cost.ReadUnits, cost.WriteUnits));
        return response;
    }

    private static string RouteOf(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath.Split('/')[2..];
        return HandlerCatalog.Deployed.Routes.Select(route => route.Route)
            .Where(route => route.Method == request.Method.Method && Matches(route.Path.Split('/')[1..], path))
            .OrderBy(route => route.Tokens.Count())
            .Select(route => $"{route}")
            .FirstOrDefault() ?? $"{request.Method} {request.RequestUri.AbsolutePath}";
    }

    private static bool Matches(string[] template, string[] path) =>
        template.Length == path.Length && template.Zip(path).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
}
