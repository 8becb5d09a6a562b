using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shop.Infra.Graphs;
using Shop.Local;
using Shop.Local.Messaging.Events;
using Shop.Local.Messaging.Queues;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Messaging;

/// <summary>Several flows from a table to a consumer over one event bus.</summary>
public sealed class SmallFlow : IAsyncLifetime
{
    public const string Name = "small flow";

    public HttpClient Http { get; } = new();

    public LocalShop Shop { get; private set; } = null!;

    public async Task InitializeAsync() => Shop = await Shops.ServeAsync(Graph(), new ManualTime());

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await Shop.DisposeAsync();
    }

    public Task PutAsync(string table, string[] ids, string type = "Changed") => Items.PutAsync(Shop, Http, table, ids, type);

    public Task SettledAsync() => Http.GetAsync(new Uri(Shop.Address, "/_local/idle"));

    public async Task AdvanceAsync(TimeSpan by)
    {
        Shop.Clock.Advance(by);
        await SettledAsync();
    }

    public async Task<int> RedriveAsync(string queue)
    {
        using var answer = await Http.PostAsync(new Uri(Shop.Address, $"/_local/queues/{queue}/redrive"), null);
        return (int)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["moved"]!;
    }

    public IReadOnlyList<BusEvent> Events => Shop.Messaging.Buses.Newest(most: 1_000);

    public QueueDepth Depth(string queue) => Shop.Messaging.Queues.Depths().Single(depth => depth.Queue == queue);

    private static Graph Graph()
    {
        var stack = new StackBuilder().EventBus();
        foreach (var name in new[] { "flow", "poison", "mapped", "many", "faulty", "shown" })
        {
            stack.Flow(name);
        }

        return stack.Build();
    }
}

[CollectionDefinition(SmallFlow.Name)]
public sealed class SmallFlowTests : ICollectionFixture<SmallFlow>;
