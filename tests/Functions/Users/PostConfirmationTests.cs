using Amazon.DynamoDBv2;
using Amazon.Lambda.CognitoEvents;
using Shop.Domain.Users;
using Shop.Functions.Storage;
using Shop.Functions.Users;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Users;

[Collection(DynamoDbTests.Name)]
public sealed class PostConfirmationTests(DynamoDb dynamoDb)
{
    private readonly FakeContext context = new();

    [Fact]
    public async Task Creates_user_and_profile_of_a_customer()
    {
        await using var tables = await dynamoDb.TablesAsync();
        await Handler(tables).Handle(Confirmed(), context);
        var (user, profile) = await FindAsync(tables);
        Assert.Equal((Role.Customer, UserStatus.Active, true), (user.Role, user.Status, user.EmailVerified));
        Assert.Equal(("ada@example.com", "ada.l"), (profile.Email.Value, profile.DisplayName.Value));
    }

    [Fact]
    public async Task Uses_the_role_and_the_store_name_that_an_administrator_set()
    {
        await using var tables = await dynamoDb.TablesAsync();
        await Handler(tables).Handle(Confirmed(("custom:role", "vendor")), context);
        var (user, _) = await FindAsync(tables);
        Assert.Equal((Role.Vendor, "Ada Lovelace"), (user.Role, user.StoreName?.Value));
    }

    [Fact]
    public async Task The_address_is_unverified_when_Cognito_says_so()
    {
        await using var tables = await dynamoDb.TablesAsync();
        await Handler(tables).Handle(Confirmed(("email_verified", "false")), context);
        Assert.False((await FindAsync(tables)).User.EmailVerified);
    }

    [Fact]
    public async Task Two_concurrent_deliveries_create_one_user_and_one_profile()
    {
        await using var tables = await dynamoDb.TablesAsync();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Handler(tables).Handle(Confirmed(), new FakeContext())));
        Assert.Single(await tables.RowsAsync(ShopTable.Users));
        Assert.Single(await tables.RowsAsync(ShopTable.Profiles));
    }

    [Fact]
    public async Task A_later_delivery_changes_nothing()
    {
        await using var tables = await dynamoDb.TablesAsync();
        var time = new FixedTime(FixedTime.Noon);
        await Handler(tables, time).Handle(Confirmed(), context);
        var first = await FindAsync(tables);
        time.Advance(TimeSpan.FromDays(1));
        await Handler(tables, time).Handle(Confirmed(("name", "Somebody Else")), context);
        Assert.Equal(first, await FindAsync(tables));
    }

    [Fact]
    public async Task Ignores_a_password_reset()
    {
        await using var tables = await dynamoDb.TablesAsync();
        var reset = Confirmed();
        reset.TriggerSource = "PostConfirmation_ConfirmForgotPassword";
        await Handler(tables).Handle(reset, context);
        Assert.Empty(await tables.RowsAsync(ShopTable.Users));
    }

    [Fact]
    public async Task The_sign_up_succeeds_when_DynamoDB_fails_and_the_user_id_is_logged()
    {
        using var dynamo = new ScriptedDynamo { Failures = new([new AmazonDynamoDBException("down") { ErrorCode = "InternalServerError" }]) };
        await using var tables = await dynamoDb.TablesAsync();
        var confirmed = Confirmed();
        var handler = tables.New<PostConfirmation>(dynamo, new FixedTime(FixedTime.Noon));
        Assert.Same(confirmed, await handler.Handle(confirmed, context));
        Assert.StartsWith("Error account-not-written: sub-1", Assert.Single(context.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_nothing_when_one_of_the_tables_is_missing()
    {
        // Not given back: it lacks a table from here on.
        var tables = await dynamoDb.TablesAsync();
        await tables.Dynamo.DeleteTableAsync(tables.Names[ShopTable.Profiles]);
        await Handler(tables).Handle(Confirmed(), context);
        Assert.Empty(await tables.RowsAsync(ShopTable.Users));
        Assert.StartsWith("Error account-not-written: sub-1", Assert.Single(context.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name", "")]
    [InlineData("custom:role", "emperor")]
    public async Task The_sign_up_succeeds_when_its_attributes_are_not_valid_for_an_account(string attribute, string value)
    {
        await using var tables = await dynamoDb.TablesAsync();
        await Handler(tables).Handle(Confirmed((attribute, value)), context);
        Assert.Empty(await tables.RowsAsync(ShopTable.Users));
        Assert.StartsWith("Error account-refused: sub-1", Assert.Single(context.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_no_email_address()
    {
        await using var tables = await dynamoDb.TablesAsync();
        await Handler(tables).Handle(Confirmed(), context);
        await Handler(tables).Handle(Confirmed(), context);
        Assert.Equal(2, context.Lines.Count);
        Assert.DoesNotContain(context.Lines, line => line.Contains('@', StringComparison.Ordinal));
    }

    private static PostConfirmation Handler(TestTables tables, TimeProvider? time = null) =>
        new(tables.New<AccountChanges>(time ?? new FixedTime(FixedTime.Noon)));

    private static async Task<Account> FindAsync(TestTables tables) =>
        (await tables.New<AccountStore>().FindAsync(UserId.Parse("sub-1"), CancellationToken.None))!;

    private static CognitoPostConfirmationEvent Confirmed(params (string Name, string Value)[] attributes)
    {
        var confirmed = new CognitoPostConfirmationEvent { TriggerSource = "PostConfirmation_ConfirmSignUp" };
        var all = confirmed.Request.UserAttributes;
        (all["sub"], all["email"], all["name"], all["preferred_username"]) = ("sub-1", "ada@example.com", "Ada Lovelace", "ada.l");
        foreach (var (name, value) in attributes)
        {
            all[name] = value;
        }

        return confirmed;
    }
}
