using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Coupons;

[Collection(DynamoDbTests.Name)]
public sealed class CreateCouponTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;
    private CouponRoutes routes = null!;

    public async Task InitializeAsync() => routes = new(tables = await dynamoDb.TablesAsync());

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task The_Location_header_has_the_code_of_the_new_coupon_in_capitals()
    {
        var created = await routes.CreateAsync(CouponRoutes.Ten);
        Assert.Equal((201, "TEN"), (created.Status, created["code"]));
        Assert.Equal("/v1/coupons/TEN", created.Headers["Location"]);
    }

    [Theory]
    [InlineData(CouponRoutes.Ten)]
    [InlineData("""
        {"code":"ALL-OF-IT","amountOff":{"amount":500,"currency":"USD"},"validFrom":"2025-11-01T02:00:00+02:00","validUntil":"2025-12-01T00:00:00Z",
        "minimumSpend":{"amount":2000,"currency":"USD"},"maxUses":10,"maxUsesPerUser":1,"categories":["Books","Home & Garden"]}
        """)]
    public async Task A_created_coupon_can_be_read(string body)
    {
        var created = await routes.CreateAsync(body);
        Assert.Equal(201, created.Status);
        var read = await routes.ReadAsync(created["code"]);
        Assert.Equal(
            created.Body.GetRawText().Replace("\"active\":true,", "\"active\":true,\"uses\":0,", StringComparison.Ordinal),
            read.Body.GetRawText());
        Assert.Equal("2025-11-01T00:00:00.0000000Z", read["validFrom"]);
    }

    [Fact]
    public async Task Refuses_a_code_that_another_coupon_has()
    {
        await routes.CreateAsync(CouponRoutes.Ten);
        var again = await routes.CreateAsync(CouponRoutes.Ten.Replace("ten", "TEN", StringComparison.Ordinal));
        Assert.Equal((409, "urn:problem-type:shop:coupon-exists"), (again.Status, again["type"]));
        Assert.Single(await tables.RowsAsync(ShopTable.AuditLog));
    }

    [Fact]
    public async Task Of_concurrent_requests_with_one_code_one_succeeds_and_the_others_get_409()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => routes.CreateAsync(CouponRoutes.Ten)));
        Assert.Equal([201, 409, 409, 409, 409, 409, 409, 409], answers.Select(answer => answer.Status).Order());
    }

    [Fact]
    public async Task A_retry_with_the_same_key_gets_the_first_answer()
    {
        var first = await routes.CreateAsync(CouponRoutes.Ten, key: "key-1");
        routes.Time.Advance(TimeSpan.FromMinutes(11));
        var again = await routes.CreateAsync(CouponRoutes.Ten, key: "key-1");
        Assert.Equal((201, 201), (first.Status, again.Status));
        Assert.Equal(first.Body.GetRawText(), again.Body.GetRawText());
        Assert.Single(await tables.RowsAsync(ShopTable.AuditLog));
    }

    [Fact]
    public async Task An_audit_entry_has_the_user_and_the_new_coupon()
    {
        var created = await routes.CreateAsync(CouponRoutes.Ten);
        var entry = Assert.Single(await tables.RowsAsync(ShopTable.AuditLog));
        Assert.Equal(("sub-1", "create", "coupons/TEN"), (entry["userId"].S, entry["action"].S, entry["entity"].S));
        Assert.False(entry.ContainsKey("before"));
        Assert.Equal(created.Body.GetRawText(), entry["after"].S);
    }

    [Theory]
    [InlineData("customer")]
    [InlineData("vendor")]
    [InlineData(null)]
    public async Task Only_administrators_may_create_a_coupon(string? groups)
    {
        Assert.Equal(403, (await routes.CreateAsync(CouponRoutes.Ten, groups: groups)).Status);
        Assert.Empty(await tables.RowsAsync(ShopTable.Coupons));
    }

    [Theory]
    [InlineData("""{}""", "basisPointsOff", "code", "validFrom")]
    [InlineData("""{"code":"a b","basisPointsOff":0,"validFrom":"2025-11-01T00:00:00Z","categories":[null]}""", "basisPointsOff", "categories[0]", "code")]
    [InlineData("""{"code":"TEN","basisPointsOff":1000,"validFrom":"soon"}""", "validFrom")]
    [InlineData("""{"code":"TEN","basisPointsOff":1000,"validFrom":"2025-11-01T00:00:00Z","uses":-5}""", "uses")]
    [InlineData("""{"code":"TEN","basisPointsOff":1000,"validFrom":"2025-11-01T00:00:00Z","active":false}""", "active")]
    [InlineData("""{"code":"TEN","amountOff":{"amount":1,"currency":"usd"},"validFrom":"2025-11-01T00:00:00Z"}""", "amountOff.currency")]
    [InlineData("""{"code":"TEN","basisPointsOff":10,"validFrom":"2025-11-01T00:00:00Z","validUntil":"2025-11-01T01:00:00+01:00"}""", "validUntil")]
    public async Task The_error_names_every_invalid_field_and_writes_nothing(string body, params string[] fields)
    {
        var answer = await routes.CreateAsync(body);
        Assert.Equal(400, answer.Status);
        Assert.Equal(fields, answer.Fields.Order(StringComparer.Ordinal));
        Assert.Empty(await tables.RowsAsync(ShopTable.Coupons));
    }
}
