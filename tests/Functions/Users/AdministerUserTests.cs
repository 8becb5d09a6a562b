using Shop.Domain.Users;
using Shop.Functions.Storage;
using Shop.Functions.Users;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Users;

[Collection(DynamoDbTests.Name)]
public sealed class AdministerUserTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private People people = null!;

    public async Task InitializeAsync() => people = await People.OfAsync(dynamoDb, Make.Account("ada"), Make.Account("root", "admin"));

    public Task DisposeAsync() => people.Tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Changes_all_fields_in_one_request_and_writes_an_audit_entry()
    {
        var answer = await EditAsync("ada", """{"name":"Ada King","role":"vendor","storeName":"Engines","status":"deactivated"}""");
        Assert.Equal((200, "vendor", "deactivated"), (answer.Status, answer["role"], answer["status"]));
        var (user, profile) = await people.AccountAsync("ada");
        Assert.Equal((Role.Vendor, UserStatus.Deactivated, "Ada King"), (user.Role, user.Status, profile.Name.Value));
        Assert.Equal(["root update users/ada"], await people.AuditedAsync());
        var entry = Assert.Single(await people.Tables.RowsAsync(ShopTable.AuditLog));
        Assert.Contains("\"role\":\"customer\"", entry["before"].S, StringComparison.Ordinal);
        Assert.Contains("\"role\":\"vendor\"", entry["after"].S, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_without_effect_writes_nothing()
    {
        Assert.Equal(200, (await EditAsync("ada", """{"role":"customer"}""")).Status);
        Assert.Empty(await people.AuditedAsync());
    }

    [Theory]
    [InlineData("""{"role":"customer"}""", "role-not-self-assignable")]
    [InlineData("""{"role":"admin"}""", "role-not-self-assignable")]
    [InlineData("""{"status":"deactivated"}""", "status-not-self-assignable")]
    public async Task Administrators_cannot_change_their_own_role_or_status(string body, string code)
    {
        var answer = await EditAsync("root", body);
        Assert.Equal((403, "urn:problem-type:shop:" + code), (answer.Status, answer["type"]));
        Assert.Equal(Make.Account("root", "admin"), await people.AccountAsync("root"));
    }

    [Theory]
    [InlineData("""{"role":"emperor","status":"gone","name":""}""", "name role status")]
    [InlineData("""{"role":"vendor"}""", "storeName")]
    [InlineData("""{"storeName":"Engines"}""", "storeName")]
    [InlineData("""{"email":"eve@example.com"}""", "email")]
    public async Task The_error_names_every_invalid_field(string body, string fields)
    {
        var answer = await EditAsync("ada", body);
        Assert.Equal(400, answer.Status);
        Assert.Equal(fields, string.Join(' ', answer.Fields.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Refuses_a_change_based_on_an_old_version()
    {
        Assert.Equal(200, (await EditAsync("ada", """{"role":"admin","version":1}""")).Status);
        Assert.Equal(409, (await EditAsync("ada", """{"role":"customer","version":1}""")).Status);
        Assert.Single(await people.AuditedAsync());
    }

    [Fact]
    public async Task A_deactivation_that_another_request_overtakes_is_answered_with_409()
    {
        people.Tables.Dynamo.Meanwhile = () => EditAsync("ada", """{"name":"Ada King"}""");
        var overtaken = await DeactivateAsync("ada");
        Assert.Equal((409, "urn:problem-type:shop:edit-conflict"), (overtaken.Status, overtaken["type"]));
        Assert.Equal(UserStatus.Active, (await people.AccountAsync("ada")).User.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("vendor")]
    public async Task Only_administrators_may_use_the_route(string? groups)
    {
        Assert.Equal(403, (await EditAsync("ada", """{"role":"admin"}""", by: "eve", groups)).Status);
        Assert.Equal(403, (await DeactivateAsync("ada", by: "eve", groups)).Status);
        Assert.Equal(Make.Account("ada"), await people.AccountAsync("ada"));
    }

    [Theory]
    [InlineData("eve")]
    [InlineData("not an id")]
    public async Task Answers_404_for_an_unknown_user(string id)
    {
        Assert.Equal(404, (await EditAsync(id, "{}")).Status);
        Assert.Equal(404, (await DeactivateAsync(id)).Status);
    }

    [Fact]
    public async Task Deactivation_keeps_the_data_and_writes_one_audit_entry()
    {
        Assert.Equal(204, (await DeactivateAsync("ada")).Status);
        Assert.Equal(204, (await DeactivateAsync("ada")).Status);
        var (user, profile) = await people.AccountAsync("ada");
        Assert.Equal((UserStatus.Deactivated, 2L), (user.Status, user.Version));
        Assert.Equal(Make.Account("ada").Profile, profile);
        Assert.Equal(["root delete users/ada"], await people.AuditedAsync());
    }

    [Fact]
    public async Task Administrators_cannot_deactivate_themselves()
    {
        Assert.Equal(403, (await DeactivateAsync("root")).Status);
        Assert.Equal(UserStatus.Active, (await people.AccountAsync("root")).User.Status);
    }

    [Fact]
    public async Task A_reactivated_user_has_the_same_data_as_before()
    {
        await DeactivateAsync("ada");
        Assert.Equal("active", (await EditAsync("ada", """{"status":"active"}"""))["status"]);
    }

    private Task<Answer> EditAsync(string id, string body, string by = "root", string? groups = "admin") =>
        people.AskAsync<EditUser>(Requests.Put($"/users/{id}", body).By(by, groups), id, handler => handler.Handle);

    private Task<Answer> DeactivateAsync(string id, string by = "root", string? groups = "admin") =>
        people.AskAsync<DeactivateUser>(Requests.Delete($"/users/{id}").By(by, groups), id, handler => handler.Handle);
}
