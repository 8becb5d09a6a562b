using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Lambda.CognitoEvents;
using Shop.Functions.Storage;
using Shop.Functions.Users;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Users;

[Collection(DynamoDbTests.Name)]
public sealed class PreTokenGenerationTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private readonly FakeContext context = new();
    private TestTables tables = null!;

    public async Task InitializeAsync() => tables = await dynamoDb.TablesAsync();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task The_group_in_the_token_is_the_role_in_the_users_table()
    {
        await tables.New<AccountStore>().CreateAsync(Make.Account("sub-1"), CancellationToken.None);
        Assert.Equal(["customer"], await GroupsAsync("admin"));
    }

    [Fact]
    public async Task A_token_needs_one_read_of_one_item()
    {
        await tables.New<AccountStore>().CreateAsync(Make.Account("sub-1"), CancellationToken.None);
        Assert.Equal((1, 1.0, 0.0), await tables.Dynamo.CostAsync(() => GroupsAsync("customer")));
    }

    [Fact]
    public async Task A_user_without_an_account_gets_the_groups_of_the_user_pool() => Assert.Equal(["vendor"], await GroupsAsync("vendor"));

    [Fact]
    public async Task A_deactivated_user_gets_no_token()
    {
        var row = UserItem.Write(Make.Account("sub-1").User);
        row["status"] = new("deactivated");
        await tables.Dynamo.PutItemAsync(new PutItemRequest { TableName = tables.Names[ShopTable.Users], Item = row });
        var refused = await Assert.ThrowsAsync<UserDeactivatedException>(() => GroupsAsync("customer"));
        Assert.Equal(UserDeactivatedException.Marker, refused.Message);
        Assert.Equal("Warning token-refused: sub-1", Assert.Single(context.Lines));
    }

    [Fact]
    public async Task When_the_table_does_not_answer_there_is_no_token_and_the_message_names_no_reason()
    {
        using var dynamo = new ScriptedDynamo
        {
            Failures = new([new AmazonDynamoDBException("arn:aws:dynamodb is down") { ErrorCode = "InternalServerError" }]),
        };
        var handler = tables.New<PreTokenGeneration>(dynamo);
        var refused = await Assert.ThrowsAsync<NoTokenException>(() => handler.Handle(Asked("customer"), context));
        Assert.Equal(("Please try again", null), (refused.Message, refused.InnerException));
        Assert.StartsWith("Error token-not-decided: sub-1", Assert.Single(context.Lines), StringComparison.Ordinal);
    }

    private async Task<List<string>> GroupsAsync(string inPool) =>
        (await tables.New<PreTokenGeneration>().Handle(Asked(inPool), context)).Response.ClaimsOverrideDetails.GroupOverrideDetails.GroupsToOverride;

    private static CognitoPreTokenGenerationEvent Asked(string group) => new()
    {
        TriggerSource = "TokenGeneration_Authentication",
        Request = new() { UserAttributes = new() { ["sub"] = "sub-1" }, GroupConfiguration = new() { GroupsToOverride = [group] } },
    };
}
