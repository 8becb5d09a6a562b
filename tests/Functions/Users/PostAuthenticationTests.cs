using Amazon.DynamoDBv2;
using Amazon.Lambda.CognitoEvents;
using Shop.Domain.Users;
using Shop.Functions.Storage;
using Shop.Functions.Users;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Users;

[Collection(DynamoDbTests.Name)]
public sealed class PostAuthenticationTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private readonly FakeContext context = new();
    private TestTables tables = null!;

    public async Task InitializeAsync() => tables = await dynamoDb.TablesAsync();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Creates_a_missing_account()
    {
        await SignInAsync();
        var account = await tables.New<AccountStore>().FindAsync(UserId.Parse("sub-1"), CancellationToken.None);
        Assert.Equal(("ada@example.com", Role.Vendor, true), (account!.User.Email.Value, account.User.Role, account.User.EmailVerified));
    }

    [Fact]
    public async Task Of_many_concurrent_sign_ins_one_creates_the_account()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SignInAsync()));
        Assert.Single(await tables.RowsAsync(ShopTable.Users));
        Assert.Single(await tables.RowsAsync(ShopTable.Profiles));
    }

    [Fact]
    public async Task Uses_one_read_when_the_account_exists()
    {
        await tables.New<AccountStore>().CreateAsync(Make.Account("sub-1"), CancellationToken.None);
        Assert.Equal((1, 1.0, 0.0), await tables.Dynamo.CostAsync(SignInAsync));
        Assert.Empty(context.Lines);
    }

    [Fact]
    public async Task The_sign_in_succeeds_when_DynamoDB_fails()
    {
        using var dynamo = new ScriptedDynamo { Failures = new([new AmazonDynamoDBException("down") { ErrorCode = "InternalServerError" }]) };
        var handler = tables.New<PostAuthentication>(dynamo, new FixedTime(FixedTime.Noon));
        var signedIn = Authenticated();
        Assert.Same(signedIn, await handler.Handle(signedIn, context));
        Assert.StartsWith("Error account-not-written: sub-1", Assert.Single(context.Lines), StringComparison.Ordinal);
    }

    private Task<CognitoPostAuthenticationEvent> SignInAsync() =>
        new PostAuthentication(tables.New<AccountChanges>(new FixedTime(FixedTime.Noon))).Handle(Authenticated(), context);

    private static CognitoPostAuthenticationEvent Authenticated() => new()
    {
        Request = new()
        {
            UserAttributes = new()
            {
                ["sub"] = "sub-1",
                ["email"] = "ada@example.com",
                ["name"] = "Ada Lovelace",
                ["custom:role"] = "vendor",
            },
        },
    };
}
