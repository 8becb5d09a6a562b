using Shop.Domain.Users;
using Shop.Functions.Audit;
using Shop.Functions.Storage;
using Shop.Functions.Users;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Users;

[Collection(DynamoDbTests.Name)]
public sealed class SaveAccountTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly DateTimeOffset Later = FixedTime.Noon.AddHours(1);
    private static readonly Account Ada = Make.Account("ada");
    private static readonly Account Renamed = Ada.Rename(PersonName.Read("Ada King").Require(), Later);

    private People people = null!;

    private AccountStore Store => people.Tables.New<AccountStore>();

    public async Task InitializeAsync() => people = await People.OfAsync(dynamoDb, Ada);

    public Task DisposeAsync() => people.Tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Saves_both_halves_in_one_request()
    {
        Assert.Equal((1, 0.0, 0.0), await people.Tables.Dynamo.CostAsync(async () => Assert.True(await Store.SaveAsync(Ada, Renamed, CancellationToken.None))));
        Assert.Equal(Renamed, await people.AccountAsync("ada"));
    }

    [Fact]
    public async Task Saves_nothing_when_either_half_was_changed_meanwhile()
    {
        var edited = Ada.Profile.Edit(new(JobTitle: "Analyst"), new(Ada.User.Id, Role.Customer), Later).Require();
        Assert.True(await Store.SaveAsync(Ada, new Account(Ada.User, edited), CancellationToken.None));
        Assert.False(await Store.SaveAsync(Ada, Renamed, CancellationToken.None));
        Assert.Equal(new Account(Ada.User, edited), await people.AccountAsync("ada"));
    }

    [Fact]
    public async Task A_half_that_is_saved_alone_takes_its_own_units_and_those_of_its_indexes()
    {
        var edited = Ada.Profile.Edit(new(JobTitle: "Analyst"), new(Ada.User.Id, Role.Customer), Later).Require();
        Assert.Equal((1, 0.0, 2.0), await people.Tables.Dynamo.CostAsync(() => Store.SaveAsync(Ada, new Account(Ada.User, edited), CancellationToken.None)));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_written_nor_what_would_go_along()
    {
        var entry = people.Tables.New<AuditTrail>().Entry(
            Shop.Functions.Hosting.Caller.Of(Requests.Get("/users").By("root", "admin"))!,
            Shop.Domain.Audit.AuditAction.Update,
            Shop.Domain.Audit.AuditEntity.Of(Ada.User.Id),
            before: null,
            after: null,
            Later);
        Assert.Equal((0, 0.0, 0.0), await people.Tables.Dynamo.CostAsync(async () => Assert.True(await Store.SaveAsync(Ada, Ada, CancellationToken.None, entry))));
        Assert.Empty(await people.Tables.RowsAsync(ShopTable.AuditLog));
    }

    [Fact]
    public async Task A_user_by_himself_cannot_be_saved_under_another_name() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.SaveAsync(Ada.User, Renamed.User, CancellationToken.None));
}
