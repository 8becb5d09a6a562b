using Shop.Functions.Profiles;
using Shop.Tests.Functions.Support;
using Shop.Tests.Functions.Users;

namespace Shop.Tests.Functions.Profiles;

[Collection(DynamoDbTests.Name)]
public sealed class ProfileTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private People people = null!;

    public async Task InitializeAsync()
    {
        people = await People.OfAsync(dynamoDb, Make.Account("ada"), Make.Account("bob"), Make.Account("boss"));
        Assert.Equal(200, (await EditMineAsync("ada", """{"managerId":"boss"}""")).Status);
    }

    public Task DisposeAsync() => people.Tables.DisposeAsync().AsTask();

    [Fact]
    public async Task The_owner_can_edit_and_read_every_field()
    {
        var edited = await EditMineAsync("ada", """
            {"displayName":"Countess","jobTitle":"Analyst","department":"Engines","phone":"+44 20 7946 0000",
             "preferences":{"language":"pt-BR","currency":"EUR","marketingOptIn":true}}
            """);
        Assert.Equal((200, "Countess", "Analyst", "Engines", "+442079460000", "boss"),
            (edited.Status, edited["displayName"], edited["jobTitle"], edited["department"], edited["phone"], edited["managerId"]));
        Assert.Equal("""{"language":"pt-BR","currency":"EUR","marketingOptIn":true}""", edited.Body.GetProperty("preferences").GetRawText());
        Assert.Equal(edited.Body.GetRawText(), (await MineAsync("ada")).Body.GetRawText());
        Assert.Empty(await people.AuditedAsync());
    }

    [Theory]
    [InlineData("ada", null, 200)]
    [InlineData("boss", null, 200)]
    [InlineData("root", "admin", 200)]
    [InlineData("bob", null, 404)]
    [InlineData("bob", "vendor", 404)]
    public async Task The_owner_their_manager_and_administrators_may_read_a_profile(string reader, string? groups, int status)
    {
        Assert.Equal(status, (await GetAsync("prf_ada", reader, groups)).Status);
        Assert.Equal(status, (await ListAsync(reader, groups, ("userId", "ada"))).Status);
    }

    [Theory]
    [InlineData("ada", null, 200)]
    [InlineData("root", "admin", 200)]
    [InlineData("boss", null, 403)]
    [InlineData("bob", null, 404)]
    public async Task The_owner_and_administrators_may_edit_a_profile(string editor, string? groups, int status)
    {
        Assert.Equal(status, (await EditAsync("prf_ada", """{"jobTitle":"Analyst"}""", editor, groups)).Status);
        Assert.Equal(status == 200 ? "Analyst" : null, (await people.AccountAsync("ada")).Profile.JobTitle?.Value);
    }

    [Fact]
    public async Task An_edit_by_an_administrator_is_in_the_audit_log_and_one_by_the_owner_is_not()
    {
        await EditAsync("prf_ada", """{"jobTitle":"Analyst"}""", "ada");
        Assert.Empty(await people.AuditedAsync());
        await EditAsync("prf_ada", """{"jobTitle":"Chief"}""", "root", "admin");
        Assert.Equal(["root update profiles/prf_ada"], await people.AuditedAsync());
    }

    [Fact]
    public async Task Of_concurrent_edits_one_succeeds_and_the_others_get_409()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(n => EditMineAsync("bob", $$"""{"jobTitle":"Job {{n}}","version":1}""")));
        var won = Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Except([won]), answer => Assert.Equal((409, "urn:problem-type:shop:edit-conflict"), (answer.Status, answer["type"])));
        var profile = (await people.AccountAsync("bob")).Profile;
        Assert.Equal((won["jobTitle"], 2L), (profile.JobTitle?.Value, profile.Version));
    }

    [Theory]
    [InlineData("""{"managerId":"nobody"}""", "managerId")]
    [InlineData("""{"managerId":"ada"}""", "managerId")]
    [InlineData("""{"phone":"12","displayName":""}""", "displayName phone")]
    [InlineData("""{"preferences":{"language":"EN","currency":"XXX"}}""", "preferences.currency preferences.language")]
    [InlineData("""{"name":"Eve"}""", "name")]
    [InlineData("""{"email":"eve@example.com"}""", "email")]
    [InlineData("""{"role":"admin"}""", "role")]
    [InlineData("""{"preferences":{"colour":"red"}}""", "preferences.colour")]
    public async Task The_error_names_every_invalid_field(string body, string fields)
    {
        var answer = await EditMineAsync("ada", body);
        Assert.Equal(400, answer.Status);
        Assert.Equal(fields, string.Join(' ', answer.Fields.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Only_the_manager_and_administrators_see_a_team()
    {
        await EditMineAsync("bob", """{"managerId":"boss"}""");
        Assert.Equal(["ada", "bob"], Users(await ListAsync("boss", null, ("managerId", "boss"))));
        Assert.Equal(["ada", "bob"], Users(await ListAsync("root", "admin", ("managerId", "boss"))));
        Assert.Equal(404, (await ListAsync("ada", null, ("managerId", "boss"))).Status);
        await EditMineAsync("ada", """{"managerId":""}""");
        Assert.Equal(["bob"], Users(await ListAsync("boss", null, ("managerId", "boss"))));
    }

    [Fact]
    public async Task An_unknown_user_has_no_profile()
    {
        Assert.Empty(Users(await ListAsync("root", "admin", ("userId", "nobody"))));
        Assert.Equal(404, (await ListAsync("ada", null, ("userId", "nobody"))).Status);
        Assert.Equal(404, (await MineAsync("nobody")).Status);
        Assert.Equal(404, (await GetAsync("prf_nobody", "root", "admin")).Status);
        Assert.Equal(404, (await GetAsync("ada", "ada", null)).Status);
        Assert.Equal(404, (await EditAsync("ada", "{}", "ada")).Status);
    }

    [Fact]
    public async Task Requires_either_a_user_or_a_manager()
    {
        Assert.Equal(["userId", "managerId"], (await ListAsync("ada", null)).Fields);
        Assert.Equal(["userId", "managerId"], (await ListAsync("ada", null, ("userId", "ada"), ("managerId", "boss"))).Fields);
        Assert.Equal(["userId"], (await ListAsync("ada", null, ("userId", "a b"))).Fields);
    }

    [Fact]
    public async Task A_read_uses_half_a_unit_and_an_edit_two_requests()
    {
        Assert.Equal((1, 0.5, 0.0), await people.Tables.Dynamo.CostAsync(() => GetAsync("prf_ada", "ada", null)));
        Assert.Equal((1, 0.5, 0.0), await people.Tables.Dynamo.CostAsync(() => ListAsync("boss", null, ("managerId", "boss"))));
        Assert.Equal((2, 1.0, 3.0), await people.Tables.Dynamo.CostAsync(() => EditMineAsync("ada", """{"jobTitle":"Analyst"}""")));
    }

    private static IEnumerable<string> Users(Answer page) =>
        page.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("userId").GetString()!).Order(StringComparer.Ordinal);

    private Task<Answer> MineAsync(string by) => people.AskAsync<GetMyProfile>(Requests.Get("/users/me/profile").By(by), handler => handler.Handle);

    private Task<Answer> EditMineAsync(string by, string body) =>
        people.AskAsync<EditMyProfile>(Requests.Put("/users/me/profile", body).By(by), handler => handler.Handle);

    private Task<Answer> GetAsync(string id, string by, string? groups) =>
        people.AskAsync<GetProfile>(Requests.Get($"/profiles/{id}").By(by, groups), id, handler => handler.Handle);

    private Task<Answer> EditAsync(string id, string body, string by, string? groups = null) =>
        people.AskAsync<EditProfile>(Requests.Put($"/profiles/{id}", body).By(by, groups), id, handler => handler.Handle);

    private Task<Answer> ListAsync(string by, string? groups, params (string, string)[] query) =>
        people.AskAsync<ListProfiles>(Requests.Get("/profiles", query).By(by, groups), handler => handler.Handle);
}
