using Shop.Domain.Users;

namespace Shop.Tests.Domain.Users;

public sealed class RoleTests
{
    private static readonly DateTimeOffset Later = Make.Now.AddHours(1);
    private static readonly StoreName Lamps = StoreName.Read("Lamps & Co").Require();

    [Theory]
    [InlineData(Role.Customer, "customer")]
    [InlineData(Role.Vendor, "vendor")]
    [InlineData(Role.Admin, "admin")]
    public void A_role_is_written_in_lower_case_and_read_back(Role role, string text)
    {
        Assert.Equal(text, role.Wire());
        Assert.Equal(role, Roles.Read(text).Require());
    }

    [Theory]
    [InlineData(UserStatus.Active, "active")]
    [InlineData(UserStatus.Deactivated, "deactivated")]
    public void A_user_status_is_written_in_lower_case_and_read_back(UserStatus status, string text)
    {
        Assert.Equal(text, status.Wire());
        Assert.Equal(status, UserStatuses.Read(text).Require());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Admin")]
    [InlineData(" admin")]
    [InlineData("0")]
    [InlineData("owner")]
    public void An_unknown_role_or_status_is_refused(string? text)
    {
        Refuse.Fields(Roles.Read(text), "role");
        Refuse.Fields(UserStatuses.Read(text), "status");
    }

    [Theory]
    [InlineData(Role.Customer)]
    [InlineData(Role.Vendor)]
    [InlineData(Role.Admin)]
    public void A_user_cannot_assign_their_own_role(Role role)
    {
        var user = Make.Account().User;
        Refuse.With(new RoleNotSelfAssignable(), user.AssignRole(Role.Admin, null, new Actor(user.Id, role), Later));
    }

    [Theory]
    [InlineData(Role.Customer)]
    [InlineData(Role.Vendor)]
    public void Only_an_administrator_can_assign_roles(Role role) => Refuse.With(
        new RoleNotAssignable(role),
        Make.Account().User.AssignRole(Role.Admin, null, new Actor(UserId.Parse("someone"), role), Later));

    [Fact]
    public void An_administrator_assigns_a_role()
    {
        var user = Make.Account().User.AssignRole(Role.Admin, null, Make.Admin, Later).Require();
        Assert.Equal((Role.Admin, Later, 2L, null), (user.Role, user.UpdatedAt, user.Version, user.StoreName));
    }

    [Fact]
    public void A_new_vendor_has_a_store_without_sales() => Assert.Equal(
        Lamps, Make.Account().User.AssignRole(Role.Vendor, Lamps, Make.Admin, Later).Require().StoreName);

    [Fact]
    public void A_store_name_is_required_for_a_new_vendor_and_refused_for_other_roles()
    {
        Refuse.Fields(Make.Account().User.AssignRole(Role.Vendor, null, Make.Admin, Later), "storeName");
        Refuse.Fields(Make.Account().User.AssignRole(Role.Admin, Lamps, Make.Admin, Later), "storeName");
    }

    [Fact]
    public void A_former_vendor_who_becomes_vendor_again_keeps_the_figures()
    {
        var vendor = Make.Account().User.AssignRole(Role.Vendor, Lamps, Make.Admin, Later).Require();
        var customer = vendor.AssignRole(Role.Customer, null, Make.Admin, Later).Require();
        var again = customer.AssignRole(Role.Vendor, null, Make.Admin, Later).Require();
        Assert.Equal((Role.Customer, vendor.StoreName), (customer.Role, customer.StoreName));
        Assert.Equal((Role.Vendor, vendor.StoreName, 4L), (again.Role, again.StoreName, again.Version));
    }

    [Fact]
    public void An_administrator_can_change_the_store_name_of_a_vendor()
    {
        var vendor = Make.Account().User.AssignRole(Role.Vendor, Lamps, Make.Admin, Later).Require();
        var renamed = vendor.AssignRole(Role.Vendor, StoreName.Read("Lights").Require(), Make.Admin, Later).Require();
        Assert.Equal("Lights", renamed.StoreName?.Value);
    }

    [Fact]
    public void Assigning_the_same_role_again_changes_nothing()
    {
        var user = Make.Account().User;
        Assert.Same(user, user.AssignRole(Role.Customer, null, Make.Admin, Later).Require());
    }
}
