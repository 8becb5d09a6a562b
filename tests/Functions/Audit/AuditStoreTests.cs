using Shop.Domain.Audit;
using Shop.Domain.Users;
using Shop.Functions.Audit;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Audit;

[Collection(DynamoDbTests.Name)]
public sealed class AuditStoreTests(DynamoDb dynamoDb)
{
    [Fact]
    public async Task An_entry_has_user_role_action_resource_and_time()
    {
        await using var tables = await dynamoDb.TablesAsync();
        var caller = Caller.Of(Requests.Get("/users").By("sub-1", "admin"))!;
        var entry = tables.New<AuditStore>().Write(
            caller, new(AuditAction.Update, AuditEntity.Of(UserId.Parse("sub-2")), new { name = "Ada" }, new { name = "Charles" }), FixedTime.Noon);
        Assert.True(await tables.TryWriteAsync(entry));
        var row = Assert.Single(await tables.RowsAsync(ShopTable.AuditLog));
        Assert.Equal(("sub-1", "admin", "update", "users/sub-2"), (row["userId"].S, row["role"].S, row["action"].S, row["entity"].S));
        Assert.Equal(("""{"name":"Ada"}""", """{"name":"Charles"}"""), (row["before"].S, row["after"].S));
        Assert.Equal(Timestamp.Write(FixedTime.Noon), row["createdAt"].S);
    }
}
