using Shop.Contract.Handlers;
using Shop.Local;
using Shop.Local.Emulators;

namespace Shop.Tests.EndToEnd.Requests;

/// <summary>The request collection under docs/requests, which people run by hand.</summary>
public sealed class CollectionTests : IAsyncLifetime
{
    private HttpClient Http { get; } = new();
    private LocalShop _shop = null!;

    private static IReadOnlyList<HttpFile> Files { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "requests"), "*.http")
            .Order(StringComparer.Ordinal)
            .Select(path => HttpFile.Parse(Path.GetFileName(path), File.ReadAllText(path))),
    ];

    public async Task InitializeAsync() => _shop = await LocalShop.StartAsync(new() { Port = 0, InMemory = true }, CancellationToken.None);

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _shop.DisposeAsync();
    }

    [Fact]
    public async Task Every_request_is_answered_as_it_says_in_the_order_of_the_files()
    {
        var wrong = new List<string>();
        foreach (var file in Files)
        {
            wrong.AddRange(await new Replay(file, _shop.BaseUrl, Http).RunAsync());
        }

        Assert.NotEmpty(Files);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_route_is_in_the_collection()
    {
        var requested = Files.SelectMany(file => file.Requests).ToList();

        Assert.Empty(HandlerCatalog.Deployed.Routes.Select(route => route.Route).Where(route => !requested.Exists(request => Is(request, route))).Select(route => $"{route}"));
    }

    [Fact]
    public void Every_request_is_of_a_route_and_named_once_in_its_file()
    {
        Assert.All(Files, file =>
        {
            Assert.All(file.Requests, request => Assert.Contains(HandlerCatalog.Deployed.Routes, route => Is(request, route.Route)));
            Assert.Distinct(file.Requests.Select(request => request.Name).OfType<string>());
            Assert.Distinct(file.Requests.Select(request => request.Title));
        });
    }

    [Fact]
    public void The_administrator_is_the_one_that_the_local_run_makes()
    {
        var files = Files.Where(file => file.Variables.ContainsKey("admin")).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal((_shop.Admin!.Email, _shop.Admin.Password), (file.Variables["admin"], file.Variables["adminPassword"])));
        Assert.All(Files, file => Assert.Equal($"http://127.0.0.1:{new LocalOptions().Port}/v1", file.Variables["baseUrl"]));
    }

    private static bool Is(HttpFileRequest request, Route route)
    {
        var segments = request.Url.Split('?')[0].Split('/');
        var expected = route.Path.Split('/');
        return request.Method == route.Method && segments[0] == "{{baseUrl}}" && segments.Length == expected.Length
            && segments.Skip(1).Zip(expected.Skip(1)).All(pair => pair.First == pair.Second || (pair.Second[0] == '{' && IsValue(pair.First)));
    }

    // Not "me", which is a route of its own beside {id}.
    private static bool IsValue(string segment) => segment[0] == '{' || segment.Contains('_', StringComparison.Ordinal) || segment.Contains('-', StringComparison.Ordinal);
}
