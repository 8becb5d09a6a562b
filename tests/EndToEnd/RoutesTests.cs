using System.Text.Json;
using Shop.Contract;
using Shop.Local.Emulators;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class RoutesTests(RunningShop shop)
{
    public static TheoryData<string, string> Published
    {
        get
        {
            using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, PublishedDocument.RelativePath)));
            var routes = new TheoryData<string, string>();
            foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
            {
                foreach (var operation in path.Value.EnumerateObject())
                {
                    routes.Add(operation.Name.ToUpperInvariant(), path.Name);
                }
            }

            return routes;
        }
    }

    [Theory]
    [MemberData(nameof(Published))]
    public async Task Every_published_route_is_answered_by_its_function(string method, string path)
    {
        var token = await shop.AdminTokenAsync();
        using var content = method is "POST" or "PUT" ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json") : null;
        var address = string.Concat(path.Split('{', '}'));
        var answer = await shop.Client.SendAsync(new HttpMethod(method), address, content, token);
        var record = shop.Shop.Requests.All.Last(request => request.Method == method && request.Route == path);
        Assert.True(record.Function is not null || method == "OPTIONS" || answer.Status == 400, $"{answer}");
        Assert.True(answer.Status is >= 200 and < 500 and not (401 or 403), $"{answer}");
    }

    [Fact]
    public async Task An_unknown_route_is_answered_with_a_404_problem()
    {
        var answer = await shop.Client.GetAsync("/nothing/here");
        Assert.Equal(404, answer.Status);
        Assert.Equal("application/problem+json", answer.ContentType);
    }

    [Fact]
    public async Task The_gateway_answers_preflight_requests()
    {
        var answer = await shop.Client.SendAsync(HttpMethod.Options, "/products", null, null);
        Assert.InRange(answer.Status, 200, 204);
        Assert.Contains("GET", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
    }
}
