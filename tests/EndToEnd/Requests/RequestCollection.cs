using Shop.Contract.Handlers;
using Shop.Local.Emulators;
using Shop.Local.Seeds;

namespace Shop.Tests.EndToEnd.Requests;

/// <summary>
/// The requests under docs/requests, at least one for each route. Editors run them by hand. The tests replay them in order and check
/// status, DynamoDB capacity, grants and versions: a new route needs an entry there and nowhere else.
/// </summary>
internal static class RequestCollection
{
    public const string Folder = "docs/requests";

    public const string BaseUrl = "{{baseUrl}}";

    public static IReadOnlyList<HttpFile> Files { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder), "*.http")
            .Order(StringComparer.Ordinal)
            .Select(path => HttpFile.Parse(Path.GetFileName(path), File.ReadAllText(path))),
    ];

    /// <summary>The administrator that the local run creates.</summary>
    public static AdministratorLogin Administrator => Local.Seeds.AdministratorSeed.Login;

    public static IEnumerable<HttpFileRequest> Requests => Files.SelectMany(file => file.Requests);

    /// <summary>The route that answers the request; null when there is none. A literal segment has priority over a token.</summary>
    public static RouteKey? RouteOf(HttpFileRequest request) => request.Url.StartsWith(BaseUrl, StringComparison.Ordinal)
        ? HandlerCatalog.Deployed.Routes.Select(one => one.Route)
            .Where(route => route.Method == request.Method && Matches(route.Path.Split('/'), PathOf(request).Split('/')))
            .MinBy(route => route.PathParameters.Count())
        : null;

    /// <summary>The last successful request of the route without placeholders in its body: tests can repeat it. Null without one.</summary>
    public static HttpFileRequest? Example(RouteKey route) => Requests.LastOrDefault(
        request => request.Succeeds && RouteOf(request) == route && request.Body?.Contains("{{", StringComparison.Ordinal) != true);

    private static string PathOf(HttpFileRequest request) => request.Url[BaseUrl.Length..].Split('?')[0];

    private static bool Matches(string[] template, string[] path) =>
        template.Length == path.Length && template.Zip(path).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
}
