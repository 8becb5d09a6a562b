using Shop.Functions.Products;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Products;

[Collection(DynamoDbTests.Name)]
public sealed class CreateProductTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private const string Engine =
        """{"name":"Engine","description":"Analytical","price":{"amount":1299,"currency":"USD"},"category":"Electronics","stock":7}""";

    private TestTables tables = null!;

    public async Task InitializeAsync() => tables = await dynamoDb.TablesAsync();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task The_Location_header_has_the_path_of_the_new_product()
    {
        var created = await CreateAsync(Engine, "admin");
        Assert.Equal(201, created.Status);
        Assert.Equal($"/v1/products/{created["productId"]}", created.Headers["Location"]);
        Assert.Equal(7, created.Body.GetProperty("stock").GetInt32());
        Assert.Equal("""{"amount":1299,"currency":"USD"}""", created.Body.GetProperty("price").GetRawText());
    }

    [Fact]
    public async Task Shows_tax_class_weight_and_quantity_tiers()
    {
        var plain = (await CreateAsync(Engine, "admin")).Body;
        Assert.Equal(("standard", 0), (plain.GetProperty("taxClass").GetString(), plain.GetProperty("weightGrams").GetInt32()));
        Assert.False(plain.TryGetProperty("quantityTiers", out _));
        var heavy = await CreateAsync(
            Engine[..^1] + ""","taxClass":"reduced","weightGrams":9000,"quantityTiers":[{"from":12,"amount":1000}]}""", "admin");
        var read = (await ReadAsync(heavy["productId"])).Body;
        Assert.Equal(("reduced", 9000), (read.GetProperty("taxClass").GetString(), read.GetProperty("weightGrams").GetInt32()));
        Assert.Equal("""[{"from":12,"price":{"amount":1000,"currency":"USD"}}]""", read.GetProperty("quantityTiers").GetRawText());
    }

    [Theory]
    [InlineData("""[null]""", "quantityTiers[0].from quantityTiers[0].amount")]
    [InlineData("""[{"from":2,"amount":1.5}]""", "quantityTiers[0].amount")]
    [InlineData("""[{"from":2,"price":5}]""", "quantityTiers[0].price")]
    [InlineData("""[{"from":2,"amount":1299}]""", "quantityTiers")]
    public async Task The_error_names_the_invalid_fields_of_a_quantity_tier(string tiers, string fields) => Assert.Equal(
        fields.Split(' '), (await CreateAsync($"{Engine[..^1]},\"quantityTiers\":{tiers}}}", "admin")).Fields);

    [Fact]
    public async Task A_created_product_can_be_read_with_its_stock()
    {
        var created = await CreateAsync(Engine, "admin");
        Assert.Equal(created.Body.GetRawText(), (await ReadAsync(created["productId"])).Body.GetRawText());
    }

    [Fact]
    public async Task A_vendor_owns_the_product_that_they_create_and_the_shop_owns_that_of_an_administrator()
    {
        Assert.Equal("sub-1", (await CreateAsync(Engine, "vendor"))["vendorId"]);
        Assert.False((await CreateAsync(Engine, "admin")).Body.TryGetProperty("vendorId", out _));
    }

    [Fact]
    public async Task A_customer_cannot_create_a_product()
    {
        Assert.Equal(403, (await CreateAsync(Engine, groups: null)).Status);
        Assert.Empty(await tables.RowsAsync(ShopTable.Products));
    }

    [Fact]
    public async Task The_error_names_every_invalid_field_and_writes_nothing()
    {
        var answer = await CreateAsync("""{"name":"","description":"x","price":{"amount":-1,"currency":"usd"},"stock":-1}""", "admin");
        Assert.Equal(400, answer.Status);
        Assert.Equal(["category", "name", "price.amount", "price.currency", "stock"], answer.Fields.Order(StringComparer.Ordinal));
        Assert.Empty(await tables.RowsAsync(ShopTable.Inventory));
    }

    [Theory]
    [InlineData("""{"vendorId":"sub-2"}""", "vendorId")]
    [InlineData("""{"status":"retired"}""", "status")]
    [InlineData("""{"productId":"prd_1"}""", "productId")]
    public async Task Refuses_fields_that_clients_cannot_set(string body, string field) =>
        Assert.Equal([field], (await CreateAsync(body, "vendor")).Fields);

    [Theory]
    [InlineData("prd_00000000000000000000000000")]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Answers_404_for_an_unknown_product(string? id) => Assert.Equal(404, (await ReadAsync(id)).Status);

    [Fact]
    public async Task A_retry_with_the_same_key_creates_no_second_product()
    {
        var first = await CreateAsync(Engine, "admin", key: "key-1");
        var again = await CreateAsync(Engine, "admin", key: "key-1");
        Assert.Equal((201, first.Body.GetRawText()), (again.Status, again.Body.GetRawText()));
        Assert.Equal(first.Headers["Location"], again.Headers["Location"]);
        Assert.Single(await tables.RowsAsync(ShopTable.Products));
        Assert.Equal(422, (await CreateAsync(Engine.Replace("Engine", "Motor", StringComparison.Ordinal), "admin", key: "key-1")).Status);
    }

    [Fact]
    public async Task An_audit_entry_has_the_user_and_the_new_product()
    {
        var created = await CreateAsync(Engine, "admin");
        var entry = Assert.Single(await tables.RowsAsync(ShopTable.AuditLog));
        Assert.Equal(("sub-1", "create", $"products/{created["productId"]}"), (entry["userId"].S, entry["action"].S, entry["entity"].S));
        Assert.Equal(created.Body.GetRawText(), entry["after"].S);
        Assert.False(entry.ContainsKey("before"));
    }

    private Task<Answer> CreateAsync(string body, string? groups, string? key = null)
    {
        var request = Requests.Post("/products", body).By("sub-1", groups);
        return Answer.OfAsync(tables.New<CreateProduct>(new FixedTime(FixedTime.Noon)).Handle(key is null ? request : request.Keyed(key), new FakeContext()));
    }

    private Task<Answer> ReadAsync(string? id) =>
        Answer.OfAsync(tables.New<GetProduct>().Handle(Requests.Get($"/products/{id}").By("sub-1"), new FakeContext(), id!));
}
