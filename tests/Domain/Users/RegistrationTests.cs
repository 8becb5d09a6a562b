using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Users;

namespace Shop.Tests.Domain.Users;

public sealed class RegistrationTests
{
    private static readonly Gen<SignUpForm> Valid =
        from local in Gen.Elements("ada", "GRACE", "j.doe+shop", "o'neil")
        from name in Any.Line(PersonName.MaxLength)
        from username in Gen.Elements(null, "ada", "Grace_H")
        from store in Any.Line(StoreName.MaxLength)
        from role in Gen.Elements(null, "customer", "vendor", "admin")
        select new SignUpForm($" {local}@Example.com ", name, username, role, role == "vendor" ? store : null);

    [Fact]
    public void User_and_profile_have_equal_fields_after_every_valid_sign_up() =>
        Property.Holds(Valid.Zipped(Any.Time.Zipped(Gen.Elements(true, false))), x =>
        {
            var (signUp, (now, verified)) = x;
            var (user, profile) = Registration.Complete(UserId.Parse("user-1"), signUp, verified, now).Require();
            Assert.Equal((user.Id, user.ProfileId, user.Name, user.Email), (profile.UserId, profile.Id, profile.Name, profile.Email));
            Assert.Equal((now, now, 1L), (user.CreatedAt, user.UpdatedAt, user.Version));
            Assert.Equal((now, now, 1L), (profile.CreatedAt, profile.UpdatedAt, profile.Version));
            Assert.Equal((UserId.Parse("user-1"), UserStatus.Active, verified), (user.Id, user.Status, user.EmailVerified));
            Assert.Equal(signUp.Role ?? "customer", user.Role.Wire());
            Assert.Equal(signUp.Username ?? user.Name.Value, profile.DisplayName.Value);
            Assert.Equal(user.Role == Role.Vendor, user.StoreName is not null);
            Assert.Equal(Preferences.Default, profile.Preferences);
        });

    [Fact]
    public void An_admitted_sign_up_can_be_completed_and_gives_the_same_account_each_time() =>
        Property.Holds(Valid.Zipped(Gen.Elements(RegisteredBy.Self, RegisteredBy.Administrator)), x =>
        {
            if (Registration.Admit(x.First, x.Second).TryGet(out var admitted, out _))
            {
                var account = Registration.Complete(UserId.Parse("user-1"), x.First, true, Make.Now).Require();
                Assert.Equal(account, Registration.Complete(UserId.Parse("user-1"), x.First, true, Make.Now).Require());
                var user = account.User;
                Assert.Equal((admitted.Email, admitted.Name, admitted.Username), (user.Email, user.Name, user.Username));
                Assert.Equal((admitted.Role, admitted.StoreName), (user.Role, user.StoreName));
            }
        });

    [Fact]
    public void A_sign_up_without_a_role_gives_a_customer()
    {
        Assert.Equal(Role.Customer, Registration.Admit(Make.SignUp, RegisteredBy.Self).Require().Role);
        Assert.Equal(Role.Customer, Registration.Admit(Make.SignUp, RegisteredBy.Administrator).Require().Role);
    }

    [Theory]
    [InlineData("customer")]
    [InlineData("vendor")]
    [InlineData("admin")]
    [InlineData("ADMIN")]
    [InlineData("owner")]
    [InlineData("")]
    public void Users_who_register_themselves_cannot_choose_a_role(string role) => Refuse.With(
        new RoleNotSelfAssignable(), Registration.Admit(new SignUpForm("bad", null, Role: role), RegisteredBy.Self));

    [Theory]
    [InlineData("customer", null)]
    [InlineData("vendor", "Lamps & Co")]
    [InlineData("admin", null)]
    public void An_administrator_can_choose_the_role_of_a_new_user(string role, string? store)
    {
        var admitted = Registration.Admit(Make.SignUp with { Role = role, StoreName = store }, RegisteredBy.Administrator).Require();
        Assert.Equal((role, store), (admitted.Role.Wire(), admitted.StoreName?.Value));
    }

    [Fact]
    public void A_sign_up_with_an_unknown_role_is_refused() =>
        Refuse.Fields(Registration.Admit(Make.SignUp with { Role = "owner" }, RegisteredBy.Administrator), "role");

    [Fact]
    public void A_store_name_is_required_for_a_vendor_and_refused_for_other_roles()
    {
        Refuse.Fields(Registration.Admit(Make.SignUp with { Role = "vendor" }, RegisteredBy.Administrator), "storeName");
        Refuse.Fields(Registration.Admit(Make.SignUp with { StoreName = "Lamps" }, RegisteredBy.Self), "storeName");
        Refuse.Fields(
            Registration.Admit(Make.SignUp with { Role = "admin", StoreName = "Lamps" }, RegisteredBy.Administrator), "storeName");
    }

    [Fact]
    public void Every_bad_field_of_a_sign_up_is_reported()
    {
        var bad = new SignUpForm("ada", " ", "a b", "owner", "");
        Refuse.Fields(Registration.Admit(bad, RegisteredBy.Administrator), "email", "name", "username", "role", "storeName");
        Refuse.Fields(Registration.Complete(UserId.Parse("u"), bad, true, Make.Now), "email", "name", "username", "role", "storeName");
    }

    [Fact]
    public void Email_address_and_name_are_required() => Refuse.Fields(
        Registration.Admit(new SignUpForm(null, null), RegisteredBy.Self), "email", "name");
}
