using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Coupons;

[Collection(DynamoDbTests.Name)]
public sealed class EditCouponTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private const string Twenty = """{"basisPointsOff":2000,"validFrom":"2025-11-01T00:00:00Z"}""";

    private TestTables tables = null!;
    private CouponRoutes routes = null!;

    public async Task InitializeAsync()
    {
        routes = new(tables = await dynamoDb.TablesAsync());
        await routes.CreateAsync(CouponRoutes.Ten);
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task An_edit_replaces_the_terms()
    {
        routes.Time.Advance(TimeSpan.FromHours(1));
        var edited = await routes.EditAsync("ten", Twenty);
        Assert.Equal((200, 2000, 2), (edited.Status, Number(edited, "basisPointsOff"), Number(edited, "version")));
        Assert.Equal(("2025-11-21T12:00:00.0000000Z", "2025-11-21T13:00:00.0000000Z"), (edited["createdAt"], edited["updatedAt"]));
        Assert.Equal(2000, Number(await routes.ReadAsync("TEN"), "basisPointsOff"));
    }

    [Fact]
    public async Task An_audit_entry_has_the_coupon_before_and_after()
    {
        await routes.EditAsync("TEN", Twenty);
        var entry = Assert.Single(await tables.RowsAsync(ShopTable.AuditLog), row => row["action"].S == "update");
        Assert.Contains("\"basisPointsOff\":1000", entry["before"].S, StringComparison.Ordinal);
        Assert.Contains("\"basisPointsOff\":2000", entry["after"].S, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_edit_again_changes_nothing_and_writes_no_audit_entry()
    {
        await routes.EditAsync("TEN", Twenty);
        Assert.Equal(2, Number(await routes.EditAsync("TEN", Twenty), "version"));
        Assert.Equal(2, (await tables.RowsAsync(ShopTable.AuditLog)).Count);
    }

    [Fact]
    public async Task An_edit_based_on_an_old_version_is_refused_with_the_current_coupon()
    {
        await routes.EditAsync("TEN", Twenty);
        var stale = await routes.EditAsync("TEN", Versioned(1).Replace("2000", "3000", StringComparison.Ordinal));
        Assert.Equal((409, "urn:problem-type:shop:edit-conflict"), (stale.Status, stale["type"]));
        Assert.Equal(2000, stale.Body.GetProperty("current").GetProperty("basisPointsOff").GetInt64());
        Assert.Equal(200, (await routes.EditAsync("TEN", Versioned(2))).Status);
    }

    [Fact]
    public async Task An_edit_based_on_an_old_version_is_refused_also_when_it_would_change_nothing()
    {
        var edited = await routes.EditAsync("TEN", Twenty);
        var stale = await routes.EditAsync("TEN", Versioned(1));
        Assert.Equal((409, "urn:problem-type:shop:edit-conflict"), (stale.Status, stale["type"]));
        Assert.Equal(edited.Body.GetRawText(), stale.Body.GetProperty("current").GetRawText());
    }

    [Fact]
    public async Task Each_of_many_concurrent_edits_is_stored_or_answered_with_409()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(1, 8).Select(i => routes.EditAsync("TEN", Twenty.Replace("2000", $"{i}", StringComparison.Ordinal))));
        var kept = answers.Count(answer => answer.Status == 200);
        Assert.Equal(1 + kept, Number(await routes.ReadAsync("TEN"), "version"));
        Assert.Equal(1 + kept, (await tables.RowsAsync(ShopTable.AuditLog)).Count);
        Assert.All(answers, answer => Assert.True(answer.Status is 200 or 409));
    }

    [Fact]
    public async Task A_withdrawal_that_is_overtaken_by_an_edit_is_refused()
    {
        tables.Dynamo.Meanwhile = () => routes.EditAsync("TEN", Twenty);
        Assert.Equal(409, (await routes.WithdrawAsync("TEN")).Status);
        var coupon = await routes.ReadAsync("TEN");
        Assert.Equal((true, 2_000), (coupon.Body.GetProperty("active").GetBoolean(), Number(coupon, "basisPointsOff")));
    }

    [Fact]
    public async Task An_edit_can_withdraw_a_coupon_and_make_it_valid_again()
    {
        Assert.False((await routes.EditAsync("TEN", Twenty[..^1] + ",\"active\":false}")).Body.GetProperty("active").GetBoolean());
        Assert.False((await routes.EditAsync("TEN", Twenty)).Body.GetProperty("active").GetBoolean());
        Assert.True((await routes.EditAsync("TEN", Twenty[..^1] + ",\"active\":true}")).Body.GetProperty("active").GetBoolean());
    }

    [Fact]
    public async Task A_withdrawn_coupon_can_be_read_and_keeps_its_code()
    {
        var withdrawn = await routes.WithdrawAsync("ten");
        Assert.Equal((204, 204), (withdrawn.Status, (await routes.WithdrawAsync("TEN")).Status));
        Assert.False((await routes.ReadAsync("TEN")).Body.GetProperty("active").GetBoolean());
        Assert.Equal(409, (await routes.CreateAsync(CouponRoutes.Ten)).Status);
        Assert.Single(await tables.RowsAsync(ShopTable.AuditLog), row => row["action"].S == "delete");
    }

    [Theory]
    [InlineData("OTHER")]
    [InlineData("no code")]
    [InlineData("")]
    [InlineData("user#sub-1")]
    public async Task Answers_404_for_an_unknown_coupon(string code)
    {
        Assert.Equal(
            (404, 404, 404),
            ((await routes.ReadAsync(code)).Status, (await routes.EditAsync(code, Twenty)).Status, (await routes.WithdrawAsync(code)).Status));
    }

    [Fact]
    public async Task The_error_names_every_invalid_field() =>
        Assert.Equal(["basisPointsOff", "validFrom"], (await routes.EditAsync("TEN", """{"version":7}""")).Fields);

    [Fact]
    public async Task The_code_cannot_be_changed() =>
        Assert.Equal(["code"], (await routes.EditAsync("TEN", CouponRoutes.Ten)).Fields);

    private static string Versioned(int version) => $$"""{"basisPointsOff":2000,"validFrom":"2025-11-01T00:00:00Z","version":{{version}}}""";

    private static long Number(Answer answer, string property) => answer.Body.GetProperty(property).GetInt64();
}
