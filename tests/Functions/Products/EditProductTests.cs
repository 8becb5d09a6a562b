using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Annotations.APIGateway;
using Shop.Domain.Products;
using Shop.Functions.Products;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Products;

[Collection(DynamoDbTests.Name)]
public sealed class EditProductTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private const string Cheaper = """{"name":"Product 1","description":"Words","price":{"amount":999,"currency":"USD"},"category":"Home"}""";

    private readonly (Product Product, Domain.Inventory.Stock Stock) lamp = Make.Product(1);
    private TestTables tables = null!;

    private string Id => $"{lamp.Product.Id}";

    public async Task InitializeAsync()
    {
        tables = await dynamoDb.TablesAsync();
        await tables.SellAsync(lamp);
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Replaces_all_details_and_shows_the_prior_price()
    {
        var answer = await EditAsync(Cheaper);
        Assert.Equal((200, "Home", 2L), (answer.Status, answer["category"], answer.Body.GetProperty("version").GetInt64()));
        Assert.Equal("""{"amount":999,"currency":"USD"}""", answer.Body.GetProperty("price").GetRawText());
        Assert.Equal("""{"amount":1299,"currency":"USD"}""", answer.Body.GetProperty("priorPrice").GetRawText());
        Assert.False(answer.Body.TryGetProperty("imageUrl", out _));
        Assert.Equal(answer["updatedAt"], (await ReadAsync())["updatedAt"]);
    }

    [Fact]
    public async Task An_edit_based_on_an_old_version_is_refused_with_the_current_product()
    {
        Assert.Equal(200, (await EditAsync(Cheaper[..^1] + ""","version":1}""")).Status);
        var stale = await EditAsync(Cheaper.Replace("999", "500", StringComparison.Ordinal)[..^1] + ""","version":1}""");
        Assert.Equal((409, "urn:problem-type:shop:edit-conflict"), (stale.Status, stale["type"]));
        Assert.Equal(999, stale.Body.GetProperty("current").GetProperty("price").GetProperty("amount").GetInt64());
        Assert.Equal(999, (await ReadAsync()).Body.GetProperty("price").GetProperty("amount").GetInt64());
    }

    [Fact]
    public async Task An_edit_based_on_an_old_version_is_refused_also_when_it_would_change_nothing()
    {
        var edited = await EditAsync(Cheaper);
        var stale = await EditAsync(Cheaper[..^1] + ""","version":1}""");
        Assert.Equal((409, "urn:problem-type:shop:edit-conflict"), (stale.Status, stale["type"]));
        Assert.Equal(edited.Body.GetRawText(), stale.Body.GetProperty("current").GetRawText());
    }

    [Fact]
    public async Task An_edit_that_is_overtaken_by_another_request_gets_409_with_the_current_product()
    {
        tables.Dynamo.Meanwhile = () => EditAsync(Cheaper);
        var overtaken = await EditAsync(Cheaper.Replace("999", "500", StringComparison.Ordinal));
        Assert.Equal((409, "urn:problem-type:shop:edit-conflict"), (overtaken.Status, overtaken["type"]));
        Assert.Equal(2, overtaken.Body.GetProperty("current").GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task Of_concurrent_edits_of_one_version_one_succeeds_and_the_others_get_409()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(i =>
            EditAsync(Cheaper.Replace("999", $"{i}", StringComparison.Ordinal)[..^1] + ""","version":1}""")));
        Assert.Equal([200, 409, 409, 409, 409, 409], answers.Select(answer => answer.Status).Order());
        Assert.Single(await tables.RowsAsync(ShopTable.AuditLog));
    }

    [Fact]
    public async Task The_same_edit_again_changes_nothing_and_writes_no_audit_entry()
    {
        await EditAsync(Cheaper);
        var again = await EditAsync(Cheaper);
        Assert.Equal((200, 2L), (again.Status, again.Body.GetProperty("version").GetInt64()));
        Assert.Single(await tables.RowsAsync(ShopTable.AuditLog));
    }

    [Fact]
    public async Task An_audit_entry_has_the_user_and_the_product_before_and_after()
    {
        await EditAsync(Cheaper, "root", "admin");
        var entry = Assert.Single(await tables.RowsAsync(ShopTable.AuditLog));
        Assert.Equal(("root", "update", $"products/{Id}"), (entry["userId"].S, entry["action"].S, entry["entity"].S));
        Assert.Contains("\"amount\":1299", entry["before"].S, StringComparison.Ordinal);
        Assert.Contains("\"amount\":999", entry["after"].S, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_vendor_cannot_edit_retire_or_restore_the_product()
    {
        var stale = Cheaper[..^1] + ""","version":7}""";
        foreach (var attempt in new[] { EditAsync(Cheaper, "vendor-2"), EditAsync(stale, "vendor-2"), RetireAsync("vendor-2"), RestoreAsync("vendor-2") })
        {
            var answer = await attempt;
            Assert.Equal((403, "urn:problem-type:shop:not-your-product"), (answer.Status, answer["type"]));
        }

        Assert.Equal(1, (await ReadAsync()).Body.GetProperty("version").GetInt64());
        Assert.Empty(await tables.RowsAsync(ShopTable.AuditLog));
    }

    [Theory]
    [InlineData("prd_00000000000000000000000000")]
    [InlineData("nonsense")]
    public async Task Answers_404_for_an_unknown_product(string id)
    {
        Assert.Equal(404, (await EditAsync(Cheaper, id: id)).Status);
        Assert.Equal(404, (await RetireAsync(id: id)).Status);
        Assert.Equal(404, (await RestoreAsync(id: id)).Status);
    }

    [Theory]
    [InlineData("""{"stock":5}""", "stock")]
    [InlineData("""{"vendorId":"me"}""", "vendorId")]
    [InlineData("""{"status":"active"}""", "status")]
    public async Task Refuses_fields_that_clients_cannot_set(string body, string field) =>
        Assert.Equal([field], (await EditAsync(body)).Fields);

    [Fact]
    public async Task A_retired_product_cannot_be_edited_until_it_is_restored()
    {
        Assert.Equal(204, (await RetireAsync()).Status);
        Assert.Equal(204, (await RetireAsync()).Status);
        Assert.Equal("retired", (await ReadAsync())["status"]);
        var refused = await EditAsync(Cheaper);
        Assert.Equal((409, "urn:problem-type:shop:product-retired"), (refused.Status, refused["type"]));
        Assert.Equal((200, "active"), ((await RestoreAsync()).Status, (await ReadAsync())["status"]));
        Assert.Equal(200, (await EditAsync(Cheaper)).Status);
        Assert.Equal(["delete", "update", "update"], (await tables.RowsAsync(ShopTable.AuditLog)).Select(row => row["action"].S).Order());
    }

    [Fact]
    public async Task Concurrent_requests_to_retire_all_succeed_and_write_one_audit_entry()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RetireAsync()));
        Assert.All(answers, answer => Assert.Equal(204, answer.Status));
        Assert.Single(await tables.RowsAsync(ShopTable.AuditLog));
    }

    private Task<Answer> EditAsync(string body, string by = "vendor-1", string groups = "vendor", string? id = null) =>
        AskAsync(tables.New<EditProduct>(new FixedTime(FixedTime.Noon.AddHours(1))).Handle, Requests.Post("/products/x", body), by, groups, id);

    private Task<Answer> RetireAsync(string by = "vendor-1", string? id = null) =>
        AskAsync(tables.New<RetireProduct>(new FixedTime(FixedTime.Noon)).Handle, Requests.Get("/products/x"), by, "vendor", id);

    private Task<Answer> RestoreAsync(string by = "vendor-1", string? id = null) =>
        AskAsync(tables.New<RestoreProduct>(new FixedTime(FixedTime.Noon)).Handle, Requests.Post("/products/x/restore", null), by, "vendor", id);

    private Task<Answer> ReadAsync() => AskAsync(tables.New<GetProduct>().Handle, Requests.Get("/products/x"), "ada", null, null);

    private Task<Answer> AskAsync(
        Func<APIGatewayProxyRequest, Amazon.Lambda.Core.ILambdaContext, string, Task<IHttpResult>> handle,
        APIGatewayProxyRequest request, string by, string? groups, string? id) =>
        Answer.OfAsync(handle(request.By(by, groups), new FakeContext(), id ?? Id));
}
