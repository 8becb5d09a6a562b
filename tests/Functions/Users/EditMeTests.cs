using Shop.Functions.Users;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Users;

[Collection(DynamoDbTests.Name)]
public sealed class EditMeTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private People people = null!;

    public async Task InitializeAsync() => people = await People.OfAsync(dynamoDb, Make.Account("ada"));

    public Task DisposeAsync() => people.Tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Changes_user_and_profile_together()
    {
        var answer = await EditAsync("""{"name":"Ada King","username":"countess"}""");
        Assert.Equal((200, "Ada King", "countess"), (answer.Status, answer["name"], answer["username"]));
        var (user, profile) = await people.AccountAsync("ada");
        Assert.Equal(("Ada King", "Ada King", "countess"), (user.Name.Value, profile.Name.Value, profile.DisplayName.Value));
        Assert.Equal((2L, 2L), (user.Version, profile.Version));
    }

    [Fact]
    public async Task Changes_nothing_for_an_empty_body()
    {
        var answer = await EditAsync("{}");
        Assert.Equal((200, 1), (answer.Status, answer.Body.GetProperty("version").GetInt32()));
        Assert.Equal(Make.Account("ada"), await people.AccountAsync("ada"));
    }

    [Theory]
    [InlineData("""{"role":"admin"}""", "role")]
    [InlineData("""{"status":"active"}""", "status")]
    [InlineData("""{"email":"eve@example.com"}""", "email")]
    [InlineData("""{"emailVerified":true}""", "emailVerified")]
    [InlineData("""{"userId":"eve"}""", "userId")]
    [InlineData("""{"vendor":{"storeName":"Mine"}}""", "vendor")]
    [InlineData("""{"storeName":"Mine"}""", "storeName")]
    public async Task Refuses_fields_that_users_cannot_change_themselves(string body, string field)
    {
        var answer = await EditAsync(body);
        Assert.Equal((400, field), (answer.Status, Assert.Single(answer.Fields)));
        Assert.Equal(Make.Account("ada"), await people.AccountAsync("ada"));
    }

    [Fact]
    public async Task The_error_names_every_invalid_field() =>
        Assert.Equal(["name", "username"], (await EditAsync("""{"name":" ","username":"a b"}""")).Fields.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Refuses_a_change_based_on_an_old_version()
    {
        Assert.Equal(200, (await EditAsync("""{"name":"Ada King","version":1}""")).Status);
        var late = await EditAsync("""{"name":"Ada Byron","version":1}""");
        Assert.Equal((409, "urn:problem-type:shop:edit-conflict"), (late.Status, late["type"]));
        Assert.Equal("Ada King", (await people.AccountAsync("ada")).User.Name.Value);
    }

    [Fact]
    public async Task Of_concurrent_edits_of_one_version_one_is_stored_and_the_others_get_409()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(n => EditAsync($$"""{"name":"Ada {{n}}","version":1}""")));
        var won = Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Except([won]), answer => Assert.Equal(409, answer.Status));
        var (user, profile) = await people.AccountAsync("ada");
        Assert.Equal((won["name"], won["name"], 2L, 2L), (user.Name.Value, profile.Name.Value, user.Version, profile.Version));
    }

    [Fact]
    public async Task A_caller_without_an_account_gets_404() => Assert.Equal(404, (await EditAsync("{}", by: "eve")).Status);

    [Fact]
    public async Task Uses_one_request_to_read_and_one_to_write()
    {
        var cost = await people.Tables.Dynamo.CostAsync(() => EditAsync("""{"name":"Ada King"}"""));
        Assert.Equal((2, 4.0, 0.0), cost);
    }

    private Task<Answer> EditAsync(string body, string by = "ada") =>
        people.AskAsync<EditMe>(Requests.Put("/users/me", body).By(by), handler => handler.Handle);
}
