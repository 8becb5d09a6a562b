using Shop.Local;
using Shop.Tests.Local.Support;
using static Shop.Tests.Local.Messaging.MessagingHandlers;

namespace Shop.Tests.Local.Messaging;

public sealed class StoredMessagesTests : IDisposable
{
    private readonly Folder folder = Shops.NewFolder();
    private readonly HttpClient http = new();

    public void Dispose()
    {
        http.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task After_a_restart_a_pipe_goes_on_behind_its_last_record_and_a_failed_message_is_delivered_again()
    {
        await using (var first = await StartAsync())
        {
            await Items.PutAsync(first, http, "kept", ["1", "2"], "Changed");
            await Items.PutAsync(first, http, "kept", ["3"], Poison);
            await first.SettledAsync(CancellationToken.None);
            Assert.Equal(["1", "2"], ProcessedOf("kept"));
        }

        Repaired["kept"] = true;
        await using var second = await StartAsync();
        await second.SettledAsync(CancellationToken.None);
        Assert.Equal(["1", "2", "3"], ProcessedOf("kept"));
        await Items.PutAsync(second, http, "kept", ["4"], "Changed");
        await second.SettledAsync(CancellationToken.None);
        Assert.Equal(["1", "2", "3", "4"], ProcessedOf("kept"));
        Assert.Equal(4, second.Messaging.Buses.Newest(most: 10).Count);
        Assert.Equal(4, Mapped.Count(record => (string?)record["eventSourceARN"] == StackBuilder.StreamArn("kept")));
    }

    private Task<LocalShop> StartAsync() => LocalShop.StartAsync(
        new() { Port = 0, Seed = false, DataFolder = folder.Data, Graph = new StackBuilder().EventBus().Flow("kept").Build() },
        CancellationToken.None);
}
