using System.Text.Json.Nodes;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>Nobody reads or changes what is another's, on any route that takes an id.</summary>
[Collection(RunningShop.Name)]
public sealed class IsolationTests(IsolationPeople people) : IClassFixture<IsolationPeople>
{
    public static TheoryData<string> RoutesWithIds => [.. HandlerCatalog.Deployed.Routes.Select(route => route.Route).Where(route => route.Tokens.Any()).Select(route => $"{route}")];

    [Theory]
    [MemberData(nameof(RoutesWithIds))]
    public async Task A_stranger_gets_what_is_promised_and_the_owner_keeps_what_is_his(string name)
    {
        var (handler, route) = HandlerCatalog.Deployed.Routes.Single(one => $"{one.Route}" == name);
        var thing = IsolationThings.Of(route);
        Assert.True(thing is not null, $"{route} takes an id, and nobody says whose: add what it stands for to {nameof(IsolationThings)}.");
        var body = thing.Bodies.GetValueOrDefault(name);
        Assert.True(body is not null || !handler.Method.IsDefined(typeof(BodyAttribute), inherit: false), $"{route} takes a body: add one to {nameof(IsolationThings)}.");

        var id = await thing.MakeAsync(people);
        var owner = people.Owner(thing.Owner);
        var path = string.Join('/', route.Path.Split('/').Select(segment => segment.StartsWith('{') ? id : segment));
        var view = thing.View.Replace("{}", id, StringComparison.Ordinal);
        var before = await owner.DoAsync("GET", view);

        var answer = await people.Stranger(thing.Stranger).AskAsync(route.Method, path, body);
        Assert.True(answer.Status == thing.AnswerTo(route), $"The stranger got {answer.Status} {answer.Json}");
        var after = await owner.DoAsync("GET", view);
        Assert.True(JsonNode.DeepEquals(before, after), $"Before: {before}\nAfter: {after}");

        // With the owner's token the same request works: it was refused for who asked.
        await owner.DoAsync(route.Method, path, body);
    }

    [Fact]
    public void Nothing_is_registered_that_no_route_has() =>
        Assert.All(IsolationThings.All, thing => Assert.Contains(HandlerCatalog.Deployed.Routes, route => IsolationThings.Of(route.Route) == thing));
}
