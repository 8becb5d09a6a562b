using System.Text.Json;
using System.Text.Json.Nodes;
using Shop.Contract.Handlers;
using Shop.Tests.EndToEnd.Requests;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>No user reads or changes a resource of another user, on any route with an id.</summary>
[Collection(RunningShop.Name)]
public sealed class IsolationTests(IsolationUsers users) : IClassFixture<IsolationUsers>
{
    public static TheoryData<string> RoutesWithIds =>
        [.. HandlerCatalog.Deployed.Routes.Select(one => one.Route).Where(route => route.PathParameters.Any()).Select(route => $"{route}")];

    [Theory]
    [MemberData(nameof(RoutesWithIds))]
    public async Task Another_user_gets_the_declared_status_and_does_not_change_the_resource_of_the_owner(string name)
    {
        var (_, route) = HandlerCatalog.Deployed.Routes.Single(one => $"{one.Route}" == name);
        var resource = OwnedResources.Of(route)!;
        var id = await resource.CreateAsync(users);
        var body = resource.BodyAsync is null
            ? JsonNode.Parse(RequestCollection.Example(route)?.Body ?? "null")
            : JsonSerializer.SerializeToNode(await resource.BodyAsync(users, id));
        var owner = users.Owner(resource.Owner);
        var (path, view) = (OwnedResource.Filled(route.Path, id), OwnedResource.Filled(resource.View, id));
        var before = await owner.DoAsync("GET", view);

        var answer = await users.Other(resource.Other).SendAsync(route.Method, path, body);
        Assert.True(answer.Status == resource.StatusOf(route), $"The other user gets {answer} instead of {resource.StatusOf(route)}.");
        var after = await owner.DoAsync("GET", view);
        Assert.True(JsonElement.DeepEquals(before.Json, after.Json), $"Before: {before}\nAfter: {after}");

        // The same request of the owner succeeds: the other user was refused for the identity, not for the content.
        await owner.DoAsync(route.Method, path, body);
    }
}
