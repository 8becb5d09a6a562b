using System.Reflection;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
using Shop.Tests.EndToEnd;
using Shop.Tests.EndToEnd.Requests;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.Conventions;

/// <summary>The owners of resources, which the isolation tests of EndToEnd use, against the routes of the handlers.</summary>
public sealed class OwnedResourcesTests
{
    private const string File = "tests/EndToEnd/OwnedResources.cs";

    private static readonly IReadOnlyList<(Handler Handler, RouteKey Route)> WithIds =
        [.. HandlerCatalog.Deployed.Routes.Where(one => one.Route.PathParameters.Any())];

    private static readonly ILookup<OwnedResource?, RouteKey> ByResource =
        WithIds.Select(one => one.Route).ToLookup(OwnedResources.Of);

    [Fact]
    public void Every_route_with_an_id_has_an_owner() => Findings.AssertNone(
        ByResource[null].Select(UpToId).Distinct().Select(path =>
            $"{File}: add an entry:\nnew(\"{path}\", Role.Customer, Role.Customer, CreateAsync, \"{Collection(path)}/{{}}\", 404),"));

    [Fact]
    public void Every_owned_resource_has_a_route() => Findings.AssertNone(
        OwnedResources.All.Where(resource => !ByResource[resource].Any())
            .Select(resource => $"{File}: remove the entry of {resource.Path}; no handler has such a route."));

    [Fact]
    public void Every_method_of_an_owned_resource_has_a_route() => Findings.AssertNone(
        from resource in OwnedResources.All
        from method in resource.StatusByMethod.Keys.Except(ByResource[resource].Select(route => route.Method))
        select $"{File}: remove [\"{method}\"] of {resource.Path}; no handler has such a route.");

    [Fact]
    public void Every_route_with_an_id_and_a_body_has_a_body_that_the_tests_can_repeat() => Findings.AssertNone(
        WithIds.Where(one => one.Handler.Method.IsDefined(typeof(BodyAttribute)) && RequestCollection.Example(one.Route) is null)
            .Where(one => OwnedResources.Of(one.Route)?.BodyAsync is null)
            .Select(one => $"{RequestCollection.Folder}: add a successful request of {one.Route} whose body has no placeholders."));

    private static string Collection(string path) => path[..path.LastIndexOf('/')];

    private static string UpToId(RouteKey route)
    {
        var segments = route.Path.Split('/');
        return string.Join('/', segments[..(Array.FindIndex(segments, segment => segment.StartsWith('{')) + 1)]);
    }
}
