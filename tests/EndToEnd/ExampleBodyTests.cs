using System.Text;
using System.Text.Json.Nodes;
using Shop.Local.Fuzzing;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class ExampleBodyTests(RunningShop shop)
{
    public static TheoryData<string> Routes => [.. ApiRoute.All.Where(route => route.Body is not null).Select(route => route.Name)];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task The_route_accepts_every_field_of_the_example_of_its_body(string name)
    {
        var route = ApiRoute.All.Single(one => one.Name == name);
        var example = route.Body!.Examples![0].AsObject();
        var request = RequestMaker.Plain(route, "admin") with { Body = Encoding.UTF8.GetBytes(example.ToJsonString()) };
        using var http = new HttpClient();
        using var message = request.ToMessage(shop.Shop.BaseUrl, await shop.AdminTokenAsync());
        using var response = await http.SendAsync(message);
        var answer = await response.Content.ReadAsStringAsync();

        Assert.True((int)response.StatusCode is not (400 or >= 500), $"{response.StatusCode} {answer} to {example.ToJsonString()}");
    }
}
