using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Users;

namespace Shop.Tests.Domain.Users;

public sealed class AdministerTests
{
    private static readonly DateTimeOffset Later = Make.Now.AddHours(1);
    private static readonly Account Account = Make.Account(Make.SignUp with { Username = "ada" });
    private static readonly Actor Self = new(Account.User.Id, Role.Admin);

    private static readonly AdministrationForm Everything = new(new("Ada King", "countess"), "vendor", "deactivated", "Lamps & Co");

    [Fact]
    public void A_user_can_change_name_and_username_in_user_and_profile()
    {
        var (user, profile) = Account.Edit(new("Ada King", "countess"), Later).Require();
        Assert.Equal(("Ada King", "countess", 2L), (user.Name.Value, user.Username?.Value, user.Version));
        Assert.Equal(("Ada King", "countess", 2L), (profile.Name.Value, profile.DisplayName.Value, profile.Version));
    }

    [Fact]
    public void After_the_username_is_removed_the_display_name_is_the_name()
    {
        var (user, profile) = Account.Edit(new(Username: ""), Later).Require();
        Assert.Equal((null, "Ada Lovelace"), (user.Username, profile.DisplayName.Value));
    }

    [Fact]
    public void Fields_that_are_missing_in_the_form_keep_their_values()
    {
        Assert.Equal(Account, Account.Edit(new(), Later).Require());
        Assert.Equal(Account, Account.Administer(new(new()), Self, Later).Require());
    }

    [Fact]
    public void Every_bad_field_of_an_account_form_is_reported()
    {
        Refuse.Fields(Account.Edit(new(" ", "a b"), Later), "name", "username");
        Refuse.Fields(
            Account.Administer(new(new("", "?"), "owner", "gone", ""), Make.Admin, Later), "name", "username", "role", "status", "storeName");
    }

    [Fact]
    public void An_administrator_can_change_everything_in_one_change()
    {
        var (user, profile) = Account.Administer(Everything, Make.Admin, Later).Require();
        Assert.Equal(
            ("Ada King", "countess", Role.Vendor, UserStatus.Deactivated, "Lamps & Co"),
            (user.Name.Value, user.Username?.Value, user.Role, user.Status, user.StoreName?.Value));
        Assert.Equal((2L, 2L, Later, Later), (user.Version, profile.Version, user.UpdatedAt, profile.UpdatedAt));
    }

    [Fact]
    public void A_change_of_only_the_role_keeps_the_profile()
    {
        var (user, profile) = Account.Administer(new(new(), Role: "admin"), Make.Admin, Later).Require();
        Assert.Equal((Role.Admin, 2L), (user.Role, user.Version));
        Assert.Same(Account.Profile, profile);
    }

    [Fact]
    public void A_store_name_without_a_role_is_accepted_only_for_a_vendor()
    {
        var vendor = Account.Administer(new(new(), Role: "vendor", StoreName: "Lamps"), Make.Admin, Later).Require();
        Assert.Equal("Lights", vendor.Administer(new(new(), StoreName: "Lights"), Make.Admin, Later).Require().User.StoreName?.Value);
        Refuse.Fields(Account.Administer(new(new(), StoreName: "Lights"), Make.Admin, Later), "storeName");
    }

    [Fact]
    public void An_administrator_can_change_their_own_name_but_not_their_own_role_or_status()
    {
        Refuse.With(new RoleNotSelfAssignable(), Account.Administer(new(new(), Role: "customer"), Self, Later));
        Refuse.With(new StatusNotSelfAssignable(), Account.Administer(new(new(), Status: "deactivated"), Self, Later));
        Refuse.With(new StatusNotSelfAssignable(), Account.User.SetStatus(UserStatus.Active, Self, Later));
        Assert.Equal("Ada King", Account.Administer(new(new("Ada King")), Self, Later).Require().User.Name.Value);
    }

    [Theory]
    [InlineData(Role.Customer)]
    [InlineData(Role.Vendor)]
    public void Only_an_administrator_can_deactivate_a_user(Role role) => Refuse.With(
        new StatusNotAssignable(role),
        Account.User.SetStatus(UserStatus.Deactivated, new Actor(UserId.Parse("someone"), role), Later));

    [Fact]
    public void Deactivating_again_changes_nothing_and_reactivating_restores_the_user()
    {
        var gone = Account.User.SetStatus(UserStatus.Deactivated, Make.Admin, Later).Require();
        Assert.Equal((UserStatus.Deactivated, 2L), (gone.Status, gone.Version));
        Assert.Same(gone, gone.SetStatus(UserStatus.Deactivated, Make.Admin, Later.AddHours(1)).Require());
        var back = gone.SetStatus(UserStatus.Active, Make.Admin, Later).Require();
        Assert.Equal((UserStatus.Active, Account.User.Role, 3L), (back.Status, back.Role, back.Version));
    }

    [Fact]
    public void After_any_administration_user_and_profile_are_equal_and_each_version_rises_by_at_most_one() =>
        Property.Holds(Forms.ListOf(), forms =>
        {
            var account = Account;
            foreach (var form in forms)
            {
                var before = account;
                account = account.Administer(form, Make.Admin, Later).Match(next => next, _ => before);
                Assert.Equal((account.User.Name, account.User.Email), (account.Profile.Name, account.Profile.Email));
                Assert.Equal(before.User == account.User ? 0 : 1, account.User.Version - before.User.Version);
                Assert.Equal(before.Profile == account.Profile ? 0 : 1, account.Profile.Version - before.Profile.Version);
                Assert.Equal(account, account.Administer(form, Make.Admin, Later).Match(next => next, _ => account));
            }
        });

    private static Gen<AdministrationForm> Forms =>
        from name in Gen.Elements(null, "Ada King", "Ada", "")
        from username in Gen.Elements(null, "", "ada", "countess")
        from role in Gen.Elements(null, "customer", "vendor", "admin", "owner")
        from status in Gen.Elements(null, "active", "deactivated")
        from store in Gen.Elements(null, "Lamps", "Lights")
        select new AdministrationForm(new(name, username), role, status, store);
}
