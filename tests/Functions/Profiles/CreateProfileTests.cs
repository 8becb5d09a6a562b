using Shop.Functions.Profiles;
using Shop.Functions.Storage;
using Shop.Functions.Users;
using Shop.Tests.Functions.Support;
using Shop.Tests.Functions.Users;

namespace Shop.Tests.Functions.Profiles;

[Collection(DynamoDbTests.Name)]
public sealed class CreateProfileTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private People people = null!;

    public async Task InitializeAsync()
    {
        people = await People.OfAsync(dynamoDb, Make.Account("ada"));
        await people.Tables.Dynamo.PutItemAsync(people.Tables.Names[ShopTable.Users], UserItem.Write(Make.Account("eve").User));
    }

    public Task DisposeAsync() => people.Tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Creates_the_missing_profile_of_a_user()
    {
        var created = await CreateAsync("""{"userId":"eve","jobTitle":"Analyst","managerId":"ada"}""");
        Assert.Equal((201, "/v1/profiles/prf_eve"), (created.Status, created.Headers["Location"]));
        var (user, profile) = await people.AccountAsync("eve");
        Assert.Equal((user.Name, user.Email, "Analyst", 1L), (profile.Name, profile.Email, profile.JobTitle?.Value, profile.Version));
        Assert.Equal(["root create profiles/prf_eve"], await people.AuditedAsync());
    }

    [Fact]
    public async Task Refuses_a_second_profile()
    {
        var answer = await CreateAsync("""{"userId":"ada"}""");
        Assert.Equal((409, "urn:problem-type:shop:profile-exists"), (answer.Status, answer["type"]));
        Assert.Equal(Make.Account("ada"), await people.AccountAsync("ada"));
    }

    [Fact]
    public async Task Of_two_concurrent_requests_one_creates_the_profile()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CreateAsync("""{"userId":"eve"}""")));
        Assert.Equal([201, 409, 409, 409], answers.Select(answer => answer.Status).Order());
        Assert.Single(await people.AuditedAsync());
    }

    [Fact]
    public async Task Answers_404_for_an_unknown_user() => Assert.Equal(404, (await CreateAsync("""{"userId":"nobody"}""")).Status);

    [Theory]
    [InlineData("{}", "userId")]
    [InlineData("""{"userId":"a b"}""", "userId")]
    [InlineData("""{"userId":"eve","managerId":"nobody"}""", "managerId")]
    [InlineData("""{"userId":"eve","version":1}""", "version")]
    [InlineData("""{"userId":"eve","displayName":""}""", "displayName")]
    public async Task The_error_names_the_invalid_field(string body, string field) =>
        Assert.Equal([field], (await CreateAsync(body)).Fields);

    [Fact]
    public async Task Only_administrators_may_use_the_route() =>
        Assert.Equal(403, (await CreateAsync("""{"userId":"eve"}""", "vendor")).Status);

    private Task<Answer> CreateAsync(string body, string groups = "admin") =>
        people.AskAsync<CreateProfile>(Requests.Post("/profiles", body).By("root", groups), handler => handler.Handle);
}
