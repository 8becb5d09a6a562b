using Shop.Domain.Users;
using Shop.Functions.Storage;
using Shop.Functions.Users;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Users;

[Collection(DynamoDbTests.Name)]
public sealed class SaveAccountTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly DateTimeOffset Later = FixedTime.Noon.AddHours(1);
    private static readonly Account Ada = Make.Account("ada");
    private static readonly Account Renamed = Ada.Rename(PersonName.Read("Ada King").Require(), username: null, Later);

    private People people = null!;

    private AccountStore Store => people.Tables.New<AccountStore>();

    public async Task InitializeAsync() => people = await People.OfAsync(dynamoDb, Ada);

    public Task DisposeAsync() => people.Tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Saves_user_and_profile_in_one_request()
    {
        Assert.Equal((1, 0.0, 0.0), await people.Tables.Dynamo.CostAsync(async () => Assert.True(await SaveAsync(Ada, Renamed))));
        Assert.Equal(Renamed, await people.AccountAsync("ada"));
    }

    [Fact]
    public async Task Saves_nothing_when_the_user_or_the_profile_was_changed_in_the_meantime()
    {
        var edited = Ada.Profile.Edit(new(JobTitle: "Analyst"), new(Ada.User.Id, Role.Customer), Later).Require();
        Assert.True(await SaveAsync(Ada, new Account(Ada.User, edited)));
        Assert.False(await SaveAsync(Ada, Renamed));
        Assert.Equal(new Account(Ada.User, edited), await people.AccountAsync("ada"));
    }

    [Fact]
    public async Task A_change_of_only_the_user_or_the_profile_uses_the_units_of_its_table_and_indexes()
    {
        var edited = Ada.Profile.Edit(new(JobTitle: "Analyst"), new(Ada.User.Id, Role.Customer), Later).Require();
        Assert.Equal((1, 0.0, 2.0), await people.Tables.Dynamo.CostAsync(() => SaveAsync(Ada, new Account(Ada.User, edited))));
    }

    [Fact]
    public void An_unchanged_account_needs_no_write() => Assert.Empty(Store.Replace(Ada, Ada));

    [Fact]
    public void A_user_without_the_profile_cannot_be_saved_under_another_name() =>
        Assert.Throws<ArgumentException>(() => Store.Replace(Ada.User, Renamed.User));

    private Task<bool> SaveAsync(Account before, Account after) => people.Tables.TryWriteAsync(Store.Replace(before, after));
}
