using System.Reflection;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;

namespace Shop.Tests.EndToEnd.Requests;

/// <summary>The routes whose body has a field <c>version</c>.</summary>
internal static class VersionedRoutes
{
    public static IReadOnlyList<string> All { get; } =
        [.. HandlerCatalog.Deployed.Routes.Where(one => IsVersioned(one.Handler)).Select(one => $"{one.Route}")];

    /// <summary>The versioned route that the request is the example of; null for every other request.</summary>
    public static string? Of(HttpFileRequest request) =>
        RequestCollection.RouteOf(request) is { } route && All.Contains($"{route}") && RequestCollection.Example(route) == request
            ? $"{route}"
            : null;

    /// <summary>A GET of the nearest path, from that of the edit upwards, that has a GET route.</summary>
    public static HttpFileRequest ViewOf(HttpFileRequest edit)
    {
        var headers = edit.Headers.Where(header => header.Name != "Content-Type").ToList();
        var view = edit with { Name = null, Method = "GET", Body = null, Headers = headers };
        while (RequestCollection.RouteOf(view) is null)
        {
            view = view with { Url = view.Url[..view.Url.LastIndexOf('/')] };
        }

        return view;
    }

    private static bool IsVersioned(Handler handler) =>
        handler.Method.GetCustomAttribute<BodyAttribute>()?.Type.GetProperty("Version") is not null;
}
