using System.Reflection;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
using Shop.Local;
using Shop.Tests.EndToEnd.Requests;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.Conventions;

/// <summary>The request collection against the routes of the handlers, without a running shop.</summary>
public sealed class RequestCollectionTests
{
    private static readonly ILookup<RouteKey?, HttpFileRequest> ByRoute = RequestCollection.Requests.ToLookup(RequestCollection.RouteOf);

    [Fact]
    public void Every_route_has_a_request() => Findings.AssertNone(
        HandlerCatalog.Deployed.Routes.Where(one => !ByRoute[one.Route].Any()).Select(one => Missing(one.Handler, one.Route)));

    [Fact]
    public void Every_request_has_a_route() => Findings.AssertNone(
        ByRoute[null].Select(request => $"{request}: no handler has this route. Remove the request or correct its URL."));

    [Fact]
    public void Every_route_that_takes_a_version_has_a_request_that_the_tests_can_repeat() => Findings.AssertNone(
        VersionedRoutes.All.Where(route => !RequestCollection.Requests.Any(request => VersionedRoutes.Of(request) == route))
            .Select(route => $"{RequestCollection.Folder}: add a successful request of {route} whose body has no placeholders."));

    [Fact]
    public void Titles_and_names_are_unique_in_their_file() => Assert.All(RequestCollection.Files, file =>
    {
        Assert.Distinct(file.Requests.Select(request => request.Title));
        Assert.Distinct(file.Requests.Select(request => request.Name).OfType<string>());
    });

    [Fact]
    public void Every_placeholder_refers_to_a_variable_or_an_earlier_request_of_its_file() => Findings.AssertNone(
        from file in RequestCollection.Files
        from request in file.Requests
        let earlier = file.Requests.TakeWhile(one => one != request).Select(one => one.Name)
        from name in Replay.NamesIn(request)
        where !file.Variables.ContainsKey(name) && !earlier.Contains(name)
        select $"{request}: nothing before it is called '{name}'. Add a line '@{name} = ...' or '# @name {name}'.");

    [Fact]
    public void The_files_use_the_address_and_the_administrator_of_the_local_run()
    {
        var (email, password) = (RequestCollection.Administrator.Email, RequestCollection.Administrator.Password);

        Assert.All(RequestCollection.Files, file =>
        {
            Assert.Equal($"http://127.0.0.1:{new LocalOptions().Port}/v1", file.Variables["baseUrl"]);
            Assert.Equal(email, file.Variables.GetValueOrDefault("admin", email));
            Assert.Equal(password, file.Variables.GetValueOrDefault("adminPassword", password));
        });
        Assert.Contains(RequestCollection.Files, file => file.Variables.ContainsKey("admin"));
    }

    /// <summary>The lines to paste: the URL of the nearest route in the collection, with the rest of the path.</summary>
    private static string Missing(Handler handler, RouteKey route)
    {
        var near = ByRoute.Where(one => one.Key is { } key && route.Path.StartsWith(key.Path + "/", StringComparison.Ordinal))
            .MaxBy(one => one.Key!.Path.Length);
        var request = near?.FirstOrDefault(one => one.Succeeds) ?? near?.First();
        var url = request is null
            ? RequestCollection.BaseUrl + route.Path
            : request.Url.Split('?')[0] + route.Path[near!.Key!.Path.Length..];
        string[] lines =
        [
            $"{RequestCollection.Folder}/{request?.File ?? "*.http"}: add a request for {route}:",
            "### (what the request does)",
            $"# Expect {handler.Method.GetCustomAttributes<RepliesAttribute>().First().StatusCode}",
            $"{route.Method} {url}",
            .. handler.IsPublic ? Array.Empty<string>() : ["Authorization: Bearer {{login.response.body.$.idToken}}"],
            .. handler.Method.IsDefined(typeof(BodyAttribute)) ? ["Content-Type: application/json", "", "{ }"] : Array.Empty<string>(),
        ];
        return string.Join('\n', lines);
    }
}
