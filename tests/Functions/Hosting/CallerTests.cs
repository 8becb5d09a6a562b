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
    public void Acts_in_the_strongest_role_of_the_groups(string? groups, Role role) =>
        Assert.Equal(role, Caller.Of(Requests.Get("/").By("sub-1", groups))?.Actor.Role);

    [Fact]
    public void A_caller_has_every_role_in_the_groups_of_the_token()
    {
        var caller = Caller.Of(Requests.Get("/").By("sub-1", "[admin vendor]"))!;
        Assert.True(caller.IsAny([Role.Vendor]));
        Assert.True(caller.IsAny([Role.Admin]));
        Assert.False(caller.IsAny([Role.Customer]));
    }

    [Fact]
    public void The_id_of_the_caller_is_the_subject_of_the_token() =>
        Assert.Equal("sub-1", $"{Caller.Of(Requests.Get("/").By("sub-1"))?.Id}");

    [Fact]
    public void A_caller_gets_no_role_from_any_other_claim()
    {
        var request = Requests.Get("/").With(new() { ["sub"] = "sub-1", ["custom:role"] = "admin", ["role"] = "admin", ["groups"] = "admin" });
        Assert.Equal(Role.Customer, Caller.Of(request)?.Actor.Role);
    }

    [Fact]
    public void A_request_without_claims_has_no_caller() => Assert.Null(Caller.Of(Requests.Get("/")));

    [Fact]
    public void A_request_header_cannot_set_the_caller()
    {
        var request = Requests.Get("/");
        request.Headers = new Dictionary<string, string> { ["Authorization"] = "Bearer x", ["sub"] = "sub-1" };
        Assert.Null(Caller.Of(request));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    public void A_token_whose_subject_is_not_a_user_id_gives_no_caller(string subject) =>
        Assert.Null(Caller.Of(Requests.Get("/").By(subject)));

    [Fact]
    public void An_access_token_gives_no_caller() =>
        Assert.Null(Caller.Of(Requests.Get("/").With(new() { ["sub"] = "sub-1", ["token_use"] = "access" })));
}
