using Shop.Functions.Users;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Users;

[Collection(DynamoDbTests.Name)]
public sealed class GetMeTests(DynamoDb dynamoDb)
{
    [Fact]
    public async Task Shows_the_caller_and_the_profile()
    {
        var answer = await AskAsync("ada", Make.Account("ada"));
        Assert.Equal(200, answer.Status);
        Assert.Equal(("ada", "ada@example.com", "customer", "active"), (answer["userId"], answer["email"], answer["role"], answer["status"]));
        Assert.True(answer.Body.GetProperty("emailVerified").GetBoolean());
        Assert.Equal("prf_ada", answer.Body.GetProperty("profile").GetProperty("profileId").GetString());
        Assert.False(answer.Body.TryGetProperty("vendor", out _));
    }

    [Fact]
    public async Task Shows_the_store_of_a_vendor()
    {
        var vendor = (await AskAsync("eve", Make.Account("eve", "vendor"))).Body.GetProperty("vendor");
        Assert.Equal("""{"storeName":"Engines"}""", vendor.GetRawText());
    }

    [Fact]
    public async Task Shows_no_other_user() => Assert.Equal(404, (await AskAsync("eve", Make.Account("ada"))).Status);

    private async Task<Answer> AskAsync(string subject, Shop.Domain.Users.Account account)
    {
        await using var tables = await dynamoDb.TablesAsync();
        var accounts = tables.New<AccountStore>();
        await accounts.CreateAsync(account, CancellationToken.None);
        return await Answer.OfAsync(new GetMe(Endpoints.New<GetMe>(), accounts).Handle(Requests.Get("/users/me").By(subject), new FakeContext()));
    }
}
