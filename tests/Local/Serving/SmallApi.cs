using System.Text.Json.Nodes;
using Shop.Local;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Serving;

/// <summary>A small API on test functions.</summary>
public sealed class SmallApi : IAsyncLifetime
{
    public LocalShop Shop { get; private set; } = null!;

    public HttpClient Http { get; } = new();

    public async Task InitializeAsync() => Shop = await Shops.ServeAsync(new StackBuilder()
        .Function("red", Handlers.Named(nameof(Handlers.Colour)), environment: ("COLOUR", "red"))
        .Function("blue", Handlers.Named(nameof(Handlers.Colour)), environment: ("COLOUR", "blue"))
        .Function("raw", Handlers.Named(nameof(Handlers.RawAsync)))
        .Function("throw", Handlers.Named(nameof(Handlers.ThrowAsync)))
        .Function("conflict", Handlers.Named(nameof(Handlers.Conflict)))
        .Function("slow", Handlers.Named(nameof(Handlers.SleepAsync)), timeout: 1)
        .Function("slower", Handlers.Named(nameof(Handlers.SleepAsync)), timeout: 20)
        .Route("get", "/red", "red")
        .Route("post", "/red", "red")
        .Route("get", "/blue", "blue")
        .Route("get", "/raw", "raw")
        .Route("get", "/throw", "throw")
        .Route("get", "/conflicts/{id}", "conflict")
        .Route("get", "/slow", "slow")
        .Route("get", "/slower", "slower", timeoutMilliseconds: 200)
        .Route("get", "/needs", "red", parameters: [new JsonObject { ["name"] = "q", ["in"] = "query", ["required"] = true }])
        .Build());

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await Shop.DisposeAsync();
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(new Uri(Shop.BaseUrl + path));
}
