using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Coupons;

[Collection(DynamoDbTests.Name)]
public sealed class EditCouponTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private const string Twenty = """{"basisPointsOff":2000,"validFrom":"2025-11-01T00:00:00Z"}""";

    private TestTables tables = null!;
    private CouponDesk desk = null!;

    public async Task InitializeAsync()
    {
        desk = new(tables = await dynamoDb.TablesAsync());
        await desk.CreateAsync(CouponDesk.Ten);
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Replaces_what_the_coupon_does()
    {
        desk.Time.Advance(TimeSpan.FromHours(1));
        var edited = await desk.EditAsync("ten", Twenty);
        Assert.Equal((200, 2000, 2), (edited.Status, Number(edited, "basisPointsOff"), Number(edited, "version")));
        Assert.Equal(("2025-11-21T12:00:00.0000000Z", "2025-11-21T13:00:00.0000000Z"), (edited["createdAt"], edited["updatedAt"]));
        Assert.Equal(2000, Number(await desk.ReadAsync("TEN"), "basisPointsOff"));
    }

    [Fact]
    public async Task Says_who_changed_what_to_what()
    {
        await desk.EditAsync("TEN", Twenty);
        var entry = Assert.Single(await tables.RowsAsync(ShopTable.AuditLog), row => row["action"].S == "update");
        Assert.Contains("\"basisPointsOff\":1000", entry["before"].S, StringComparison.Ordinal);
        Assert.Contains("\"basisPointsOff\":2000", entry["after"].S, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_again_changes_nothing_and_is_not_recorded()
    {
        await desk.EditAsync("TEN", Twenty);
        Assert.Equal(2, Number(await desk.EditAsync("TEN", Twenty), "version"));
        Assert.Equal(2, (await tables.RowsAsync(ShopTable.AuditLog)).Count);
    }

    [Fact]
    public async Task Refuses_to_overwrite_what_the_client_has_not_read()
    {
        await desk.EditAsync("TEN", Twenty);
        var stale = await desk.EditAsync("TEN", Versioned(1));
        Assert.Equal((409, "urn:problem-type:shop:edit-conflict"), (stale.Status, stale["type"]));
        Assert.Equal(200, (await desk.EditAsync("TEN", Versioned(2))).Status);
    }

    [Fact]
    public async Task Of_two_at_once_none_is_lost_in_silence()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(1, 8).Select(i => desk.EditAsync("TEN", Twenty.Replace("2000", $"{i}", StringComparison.Ordinal))));
        var kept = answers.Count(answer => answer.Status == 200);
        Assert.Equal(1 + kept, Number(await desk.ReadAsync("TEN"), "version"));
        Assert.Equal(1 + kept, (await tables.RowsAsync(ShopTable.AuditLog)).Count);
        Assert.All(answers, answer => Assert.True(answer.Status is 200 or 409));
    }

    [Fact]
    public async Task Who_is_overtaken_between_reading_and_writing_is_told_so()
    {
        tables.Dynamo.Meanwhile = () => desk.EditAsync("TEN", Twenty);
        Assert.Equal(409, (await desk.WithdrawAsync("TEN")).Status);
        var coupon = await desk.ReadAsync("TEN");
        Assert.Equal((true, 2_000), (coupon.Body.GetProperty("active").GetBoolean(), Number(coupon, "basisPointsOff")));
    }

    [Fact]
    public async Task Withdraws_and_offers_again()
    {
        Assert.False((await desk.EditAsync("TEN", Twenty[..^1] + ",\"active\":false}")).Body.GetProperty("active").GetBoolean());
        Assert.False((await desk.EditAsync("TEN", Twenty)).Body.GetProperty("active").GetBoolean());
        Assert.True((await desk.EditAsync("TEN", Twenty[..^1] + ",\"active\":true}")).Body.GetProperty("active").GetBoolean());
    }

    [Fact]
    public async Task Withdrawing_keeps_the_coupon_its_code_and_a_record()
    {
        var withdrawn = await desk.WithdrawAsync("ten");
        Assert.Equal((204, 204), (withdrawn.Status, (await desk.WithdrawAsync("TEN")).Status));
        Assert.False((await desk.ReadAsync("TEN")).Body.GetProperty("active").GetBoolean());
        Assert.Equal(409, (await desk.CreateAsync(CouponDesk.Ten)).Status);
        Assert.Single(await tables.RowsAsync(ShopTable.AuditLog), row => row["action"].S == "delete");
    }

    [Theory]
    [InlineData("OTHER")]
    [InlineData("no code")]
    [InlineData("")]
    [InlineData("user#sub-1")]
    public async Task There_is_no_other_coupon(string code)
    {
        Assert.Equal(
            (404, 404, 404),
            ((await desk.ReadAsync(code)).Status, (await desk.EditAsync(code, Twenty)).Status, (await desk.WithdrawAsync(code)).Status));
    }

    [Fact]
    public async Task Names_every_field_at_fault() =>
        Assert.Equal(["basisPointsOff", "validFrom"], (await desk.EditAsync("TEN", """{"version":7}""")).Fields);

    [Fact]
    public async Task The_code_itself_stays() =>
        Assert.Equal(["code"], (await desk.EditAsync("TEN", CouponDesk.Ten)).Fields);

    private static string Versioned(int version) => $$"""{"basisPointsOff":2000,"validFrom":"2025-11-01T00:00:00Z","version":{{version}}}""";

    private static long Number(Answer answer, string property) => answer.Body.GetProperty(property).GetInt64();
}
