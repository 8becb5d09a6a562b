using System.Text.Json.Nodes;
using Shop.Infra.Graphs;
using Shop.Local;
using Shop.Local.Aws;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Serving;

public sealed class StoredDataTests : IDisposable
{
    private const string Email = "kept@example.com";

    private readonly Folder folder = Shops.NewFolder();
    private readonly HttpClient http = new();

    public void Dispose()
    {
        http.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Users_items_and_emails_survive_a_restart_and_the_option_fresh_deletes_them()
    {
        await using (var first = await StartAsync())
        {
            await DynamoDb(first).DoAsync("PutItem", new() { ["TableName"] = "items", ["Item"] = Key() }, CancellationToken.None);
            await Cognito(first).DoAsync("SignUp", SmallPool.SignUp(Email), CancellationToken.None);
        }

        await using (var second = await StartAsync())
        {
            Assert.Equal((true, true, 1), await StoredAsync(second));
        }

        await using var third = await StartAsync(fresh: true);
        Assert.Equal((false, false, 0), await StoredAsync(third));
    }

    [Fact]
    public async Task A_second_run_on_the_same_folder_is_an_error()
    {
        await using var first = await StartAsync();
        var error = await Assert.ThrowsAsync<LocalRunException>(() => StartAsync());
        Assert.Contains("Another local run", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_other_files_is_not_changed()
    {
        Directory.CreateDirectory(folder.Data);
        var precious = Path.Combine(folder.Data, "thesis.txt");
        await File.WriteAllTextAsync(precious, "years of work");
        await Assert.ThrowsAsync<LocalRunException>(() => StartAsync(fresh: true));
        Assert.Equal([precious], Directory.GetFileSystemEntries(folder.Data));
    }

    [Fact]
    public async Task The_error_for_a_stored_table_with_other_indexes_mentions_fresh()
    {
        await using (await StartAsync())
        {
        }

        var error = await Assert.ThrowsAsync<LocalRunException>(() => StartAsync(graph: Stack(withIndex: true)));
        Assert.Contains("--fresh", error.Message, StringComparison.Ordinal);
    }

    private Task<LocalShop> StartAsync(bool fresh = false, Graph? graph = null) => LocalShop.StartAsync(
        new() { Port = 0, Seed = false, DataFolder = folder.Data, Fresh = fresh, Graph = graph ?? Stack() }, CancellationToken.None);

    private static Graph Stack(bool withIndex = false) => new StackBuilder()
        .Table("items", withIndex)
        .Function("trigger", Handlers.Named(nameof(Handlers.Trigger)))
        .Pool("trigger", "trigger")
        .Build();

    private async Task<(bool Item, bool User, int Mails)> StoredAsync(LocalShop shop)
    {
        var item = await DynamoDb(shop).DoAsync("GetItem", new() { ["TableName"] = "items", ["Key"] = Key() }, CancellationToken.None);
        var user = await Cognito(shop).SendAsync("AdminGetUser", SmallPool.Named(Email), CancellationToken.None);
        return (item.ContainsKey("Item"), user.Succeeded, shop.Mailbox.Mails.Count);
    }

    private CognitoClient Cognito(LocalShop shop) => new(http, shop.CognitoEndpoint, shop.Clock);

    private DynamoDbClient DynamoDb(LocalShop shop) => new(http, shop.DynamoDbEndpoint, StackBuilder.Region);

    private static JsonObject Key() => new() { ["id"] = new JsonObject { ["S"] = "1" } };
}
