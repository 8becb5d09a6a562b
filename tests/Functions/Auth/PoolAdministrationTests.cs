using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Shop.Domain;
using Shop.Domain.Users;
using Shop.Functions.Auth;
using Shop.Functions.Hosting;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Auth;

public sealed class PoolAdministrationTests
{
    private static readonly Registrant Grace = Registration.Admit(
        new SignUpForm("grace@example.com", "Grace Hopper", Username: null, "vendor", "Compilers"), RegisteredBy.Administrator).Require();

    private static readonly Secret Password = Secret.Read("Correct-horse-1", "password", Secret.MaxPasswordLength).Require();

    [Fact]
    public async Task Creates_a_user_with_role_and_permanent_password_and_sends_no_email()
    {
        using var cognito = new FakeCognito();
        Assert.Equal(UserId.Parse("sub-1"), await CreatedAsync(cognito, Password));
        var asked = Assert.IsType<AdminCreateUserRequest>(cognito.All[0]);
        Assert.Equal(("pool-1", "grace@example.com", MessageActionType.SUPPRESS), (asked.UserPoolId, asked.Username, asked.MessageAction));
        Assert.Equal(
            [("email", "grace@example.com"), ("name", "Grace Hopper"), ("email_verified", "true"),
             ("custom:role", "vendor"), ("custom:storeName", "Compilers")],
            asked.UserAttributes.Select(attribute => (attribute.Name, attribute.Value)));
        var set = Assert.IsType<AdminSetUserPasswordRequest>(cognito.All[1]);
        Assert.Equal(("Correct-horse-1", true), (set.Password, set.Permanent));
    }

    [Fact]
    public async Task Without_a_password_the_user_gets_a_random_one_that_satisfies_every_policy()
    {
        using var cognito = new FakeCognito();
        await CreatedAsync(cognito, password: null);
        await CreatedAsync(cognito, password: null);
        var passwords = cognito.All.OfType<AdminSetUserPasswordRequest>().Select(set => set.Password).ToList();
        Assert.Equal(2, passwords.Distinct().Count());
        Assert.All(passwords, password => Assert.Matches("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[!])^.{99}$", password));
    }

    [Theory]
    [InlineData("FORCE_CHANGE_PASSWORD", 1)]
    [InlineData("CONFIRMED", 0)]
    public async Task Finds_a_user_that_an_administrator_created_before_and_sets_the_password_only_when_it_is_missing(string status, int passwordsSet)
    {
        using var cognito = new FakeCognito
        {
            Error = "UsernameExistsException",
            Only = "AdminCreateUser",
            Status = status,
            Attributes = [("name", "Grace Hopper"), ("custom:role", "vendor"), ("custom:storeName", "Compilers")],
        };
        Assert.Equal(UserId.Parse("sub-1"), await CreatedAsync(cognito, Password));
        Assert.Equal(passwordsSet, cognito.All.OfType<AdminSetUserPasswordRequest>().Count());
    }

    [Theory]
    [InlineData("UNCONFIRMED")]
    [InlineData("CONFIRMED")]
    public async Task A_person_who_signed_up_does_not_get_an_account_that_is_meant_for_the_owner_of_the_address(string status)
    {
        using var cognito = new FakeCognito { Error = "UsernameExistsException", Only = "AdminCreateUser", Status = status };
        Assert.False((await CreateAsync(cognito, Password)).TryGet(out _, out var refusal));
        Assert.Equal(new EmailTaken(), refusal);
        Assert.Empty(cognito.All.OfType<AdminSetUserPasswordRequest>());
    }

    [Theory]
    [InlineData("Grace Hopper", "admin", null)]
    [InlineData("Grace Hopper", "vendor", "Linkers")]
    [InlineData("Somebody Else", "vendor", "Compilers")]
    public async Task A_failed_request_is_completed_only_with_the_same_fields(string name, string role, string? store)
    {
        using var cognito = new FakeCognito
        {
            Error = "UsernameExistsException",
            Only = "AdminCreateUser",
            Attributes = [("name", name), ("custom:role", role), .. store is null ? Array.Empty<(string, string)>() : [("custom:storeName", store)]],
        };
        Assert.False((await CreateAsync(cognito, Password)).TryGet(out _, out var refusal));
        Assert.Equal(new EmailTaken(), refusal);
    }

    [Fact]
    public async Task A_value_that_Cognito_refuses_is_an_invalid_request()
    {
        using var cognito = new FakeCognito { Error = "InvalidParameterException", Only = "AdminCreateUser" };
        Assert.False((await CreateAsync(cognito, Password)).TryGet(out _, out var refusal));
        Assert.Equal(AuthRefusals.SignUpNotUnderstood, refusal);
    }

    [Fact]
    public async Task The_error_names_a_weak_password()
    {
        using var cognito = new FakeCognito { Error = "InvalidPasswordException", Only = "AdminSetUserPassword" };
        Assert.False((await CreateAsync(cognito, Password)).TryGet(out _, out var refusal));
        Assert.Equal("password", Assert.Single(Assert.IsType<Invalid>(refusal).Errors).Field);
    }

    private static async Task<UserId> CreatedAsync(FakeCognito cognito, Secret? password)
    {
        Assert.True((await CreateAsync(cognito, password)).TryGet(out var id, out _));
        return id;
    }

    private static Task<Outcome<UserId>> CreateAsync(FakeCognito cognito, Secret? password) =>
        new PoolAdministration(cognito, "pool-1").CreateAsync(Grace, password, CancellationToken.None);
}
