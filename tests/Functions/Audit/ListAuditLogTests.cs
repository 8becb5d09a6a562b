using Shop.Domain.Audit;
using Shop.Domain.Users;
using Shop.Functions.Audit;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Audit;

[Collection(DynamoDbTests.Name)]
public sealed class ListAuditLogTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;

    public async Task InitializeAsync()
    {
        tables = await dynamoDb.TablesAsync();
        await WriteAsync("root", AuditAction.Create, "sub-1", null, new { name = "Ada" }, 1);
        await WriteAsync("root", AuditAction.Update, "sub-1", new { name = "Ada" }, new { name = "Lady Ada" }, 2);
        await WriteAsync("root", AuditAction.Delete, "sub-2", new { name = "Charles" }, null, 3);
        await WriteAsync("boss", AuditAction.Update, "sub-2", new { }, new { }, 4);
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Lists_the_changes_of_a_user_the_newest_first()
    {
        var answer = await ListAsync(("userId", "root"));
        Assert.Equal(["delete", "update", "create"], Texts(answer, "action"));
        Assert.Equal(["admin", "admin", "admin"], Texts(answer, "role"));
    }

    [Fact]
    public async Task Lists_the_changes_of_a_resource_with_their_users()
    {
        var answer = await ListAsync(("entity", "users/sub-2"));
        Assert.Equal(["boss", "root"], Texts(answer, "userId"));
    }

    [Fact]
    public async Task Shows_before_and_after_as_objects_and_omits_missing_ones()
    {
        var items = (await ListAsync(("entity", "users/sub-1"))).Body.GetProperty("items");
        Assert.Equal("Ada", items[0].GetProperty("before").GetProperty("name").GetString());
        Assert.Equal("Lady Ada", items[0].GetProperty("after").GetProperty("name").GetString());
        Assert.False(items[1].TryGetProperty("before", out _));
        Assert.Equal(
            ["logId", "userId", "role", "action", "entity", "before", "after", "createdAt"],
            items[0].EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task A_cursor_works_only_for_its_own_list()
    {
        var first = await ListAsync(("userId", "root"), ("limit", "2"));
        var cursor = first["nextCursor"];
        Assert.Equal(["create"], Texts(await ListAsync(("userId", "root"), ("limit", "2"), ("cursor", cursor)), "action"));
        Assert.Equal(["cursor"], (await ListAsync(("userId", "boss"), ("cursor", cursor))).Fields);
    }

    [Fact]
    public async Task Requires_either_a_user_or_an_entity()
    {
        Assert.Equal(["userId"], (await ListAsync()).Fields);
        Assert.Equal(["userId"], (await ListAsync(("userId", "root"), ("entity", "users/sub-1"))).Fields);
    }

    [Fact]
    public async Task The_error_names_every_invalid_parameter() => Assert.Equal(
        ["entity", "limit", "userId"],
        (await ListAsync(("userId", "a b"), ("entity", "users"), ("limit", "0"))).Fields.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(null)]
    [InlineData("vendor")]
    public async Task Only_administrators_may_use_the_route(string? group) =>
        Assert.Equal(403, (await AskAsync(group, ("userId", "root"))).Status);

    [Fact]
    public async Task Uses_one_request_and_half_a_read_unit()
    {
        var (requests, units) = (tables.Dynamo.Requests, tables.Dynamo.ReadUnits);
        await ListAsync(("userId", "root"));
        Assert.Equal((requests + 1, units + 0.5), (tables.Dynamo.Requests, tables.Dynamo.ReadUnits));
    }

    private async Task WriteAsync(string by, AuditAction action, string of, object? before, object? after, int minutes)
    {
        var caller = Caller.Of(Requests.Get("/users").By(by, "admin"))!;
        var entry = tables.New<AuditStore>().Write(
            caller, new(action, AuditEntity.Of(UserId.Parse(of)), before, after), FixedTime.Noon.AddMinutes(minutes));
        Assert.True(await tables.TryWriteAsync(entry));
    }

    private Task<Answer> ListAsync(params (string, string)[] query) => AskAsync("admin", query);

    private Task<Answer> AskAsync(string? group, params (string, string)[] query) => Answer.OfAsync(
        tables.New<ListAuditLog>().Handle(Requests.Get("/audit-log", query).By("reader", group), new FakeContext()));

    private static IEnumerable<string> Texts(Answer page, string property) =>
        page.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(property).GetString()!);
}
