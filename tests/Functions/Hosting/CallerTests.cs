using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Hosting;

public sealed class CallerTests
{
    [Theory]
    [InlineData(null, Role.Customer)]
    [InlineData("", Role.Customer)]
    [InlineData("newsletter", Role.Customer)]
    [InlineData("Admin", Role.Customer)]
    [InlineData("administrators", Role.Customer)]
    [InlineData("customer", Role.Customer)]
    [InlineData("vendor", Role.Vendor)]
    [InlineData("admin", Role.Admin)]
    [InlineData("[admin]", Role.Admin)]
    [InlineData("[\"admin\"]", Role.Admin)]
    [InlineData("vendor,newsletter", Role.Vendor)]
    [InlineData("[newsletter vendor]", Role.Vendor)]
    [InlineData("customer,admin,vendor", Role.Admin)]
    public void Acts_in_the_strongest_role_among_his_groups(string? groups, Role role) =>
        Assert.Equal(role, Caller.Of(Requests.Get("/").By("sub-1", groups))?.Actor.Role);

    [Fact]
    public void May_use_any_of_his_roles()
    {
        var caller = Caller.Of(Requests.Get("/").By("sub-1", "[admin vendor]"))!;
        Assert.True(caller.IsAny([Role.Vendor]));
        Assert.True(caller.IsAny([Role.Admin]));
        Assert.False(caller.IsAny([Role.Customer]));
    }

    [Fact]
    public void Is_who_the_token_says() => Assert.Equal("sub-1", $"{Caller.Of(Requests.Get("/").By("sub-1"))?.Id}");

    [Fact]
    public void Takes_no_role_from_any_other_claim()
    {
        var request = Requests.Get("/").With(new() { ["sub"] = "sub-1", ["custom:role"] = "admin", ["role"] = "admin", ["groups"] = "admin" });
        Assert.Equal(Role.Customer, Caller.Of(request)?.Actor.Role);
    }

    [Fact]
    public void Is_nobody_without_claims() => Assert.Null(Caller.Of(Requests.Get("/")));

    [Fact]
    public void Is_nobody_by_a_header()
    {
        var request = Requests.Get("/");
        request.Headers = new Dictionary<string, string> { ["Authorization"] = "Bearer x", ["sub"] = "sub-1" };
        Assert.Null(Caller.Of(request));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    public void Is_nobody_by_a_subject_that_is_no_user_id(string subject) => Assert.Null(Caller.Of(Requests.Get("/").By(subject)));

    [Fact]
    public void Is_nobody_by_an_access_token() =>
        Assert.Null(Caller.Of(Requests.Get("/").With(new() { ["sub"] = "sub-1", ["token_use"] = "access" })));
}
