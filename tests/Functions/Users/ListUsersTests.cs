using Shop.Domain.Users;
using Shop.Functions.Users;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Users;

[Collection(DynamoDbTests.Name)]
public sealed class ListUsersTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly Account Gone = new(
        Make.Account("eve").User.SetStatus(UserStatus.Deactivated, new(UserId.Parse("root"), Role.Admin), FixedTime.Noon).Require(),
        Make.Account("eve").Profile);

    private People people = null!;

    public async Task InitializeAsync() => people = await People.OfAsync(
        dynamoDb, Make.Account("ada"), Make.Account("bob", "vendor"), Make.Account("cid"), Make.Account("dan"), Gone);

    public Task DisposeAsync() => people.Tables.DisposeAsync().AsTask();

    [Theory]
    [InlineData("id", "ada", "ada")]
    [InlineData("id", "nobody", "")]
    [InlineData("email", " ADA@example.com", "ada")]
    [InlineData("email", "nobody@example.com", "")]
    [InlineData("role", "vendor", "bob")]
    [InlineData("role", "customer", "ada cid dan eve")]
    [InlineData("role", "admin", "")]
    [InlineData("status", "deactivated", "eve")]
    [InlineData("status", "active", "ada bob cid dan")]
    public async Task Finds_users_by_id_email_address_role_or_status(string name, string value, string found) =>
        Assert.Equal(found, string.Join(' ', Ids(await ListAsync((name, value))).Order(StringComparer.Ordinal)));

    [Fact]
    public async Task Shows_no_profiles_in_a_list() =>
        Assert.False((await ListAsync(("id", "ada"))).Body.GetProperty("items")[0].TryGetProperty("profile", out _));

    [Fact]
    public async Task Pages_without_repeats_or_gaps()
    {
        var first = await ListAsync(("role", "customer"), ("limit", "3"));
        var second = await ListAsync(("role", "customer"), ("limit", "3"), ("cursor", first["nextCursor"]));
        Assert.Equal((3, 1), (Ids(first).Count(), Ids(second).Count()));
        Assert.Equal(4, Ids(first).Concat(Ids(second)).Distinct().Count());
        Assert.Equal(["cursor"], (await ListAsync(("status", "active"), ("cursor", first["nextCursor"]))).Fields);
    }

    [Theory]
    [InlineData("", "email id role status")]
    [InlineData("id=ada&email=ada@example.com", "email id")]
    [InlineData("role=admin&status=active", "role status")]
    [InlineData("role=emperor", "role")]
    [InlineData("status=", "status")]
    [InlineData("id=a b", "id")]
    [InlineData("email=ada", "email")]
    [InlineData("name=Ada", "name")]
    [InlineData("role=admin&limit=0", "limit")]
    public async Task Requires_exactly_one_filter(string query, string fields)
    {
        var answer = await ListAsync([.. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => (part.Split('=')[0], part.Split('=')[1]))]);
        Assert.Equal(400, answer.Status);
        Assert.Equal(fields, string.Join(' ', answer.Fields.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("id", "ada", 1.0)]
    [InlineData("email", "ada@example.com", 0.5)]
    [InlineData("role", "customer", 0.5)]
    [InlineData("status", "active", 0.5)]
    public async Task A_list_of_users_needs_one_request(string name, string value, double units) =>
        Assert.Equal((1, units, 0.0), await people.Tables.Dynamo.CostAsync(() => ListAsync((name, value))));

    [Fact]
    public async Task Shows_one_user_with_the_profile()
    {
        var answer = await GetAsync("ada");
        Assert.Equal((200, "ada"), (answer.Status, answer["userId"]));
        Assert.Equal("prf_ada", answer.Body.GetProperty("profile").GetProperty("profileId").GetString());
        Assert.Equal(404, (await GetAsync("nobody")).Status);
        Assert.Equal(404, (await GetAsync("a b")).Status);
    }

    private static IEnumerable<string> Ids(Answer page) =>
        page.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("userId").GetString()!);

    private Task<Answer> ListAsync(params (string, string)[] query) =>
        people.AskAsync<ListUsers>(Requests.Get("/users", query).By("root", "admin"), handler => handler.Handle);

    private Task<Answer> GetAsync(string id) =>
        people.AskAsync<GetUser>(Requests.Get($"/users/{id}").By("root", "admin"), id, handler => handler.Handle);
}
