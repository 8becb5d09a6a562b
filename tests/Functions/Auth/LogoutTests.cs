using Amazon.CognitoIdentityProvider.Model;
using Shop.Functions.Auth;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Auth;

public sealed class LogoutTests
{
    [Fact]
    public async Task Revokes_the_refresh_token_and_answers_204()
    {
        using var cognito = new FakeCognito();
        Assert.Equal(204, (await PostAsync(cognito, """{"refreshToken":"refresh-1"}""")).Status);
        Assert.Equal(("client-1", "refresh-1"), cognito.Asked is RevokeTokenRequest asked ? (asked.ClientId, asked.Token) : default);
    }

    [Theory]
    [InlineData("UnauthorizedException")]
    [InlineData("UnsupportedTokenTypeException")]
    public async Task A_token_that_is_not_valid_any_more_is_ignored(string error)
    {
        using var cognito = new FakeCognito { Error = error };
        Assert.Equal(204, (await PostAsync(cognito, """{"refreshToken":"refresh-1"}""")).Status);
    }

    [Fact]
    public async Task Requires_the_refresh_token()
    {
        using var cognito = new FakeCognito();
        Assert.Equal(["refreshToken"], (await PostAsync(cognito, "{}")).Fields);
        Assert.Null(cognito.Asked);
    }

    private static Task<Answer> PostAsync(FakeCognito cognito, string body) => Answer.OfAsync(
        new Logout(Endpoints.New<Logout>(), new(cognito, new("client-1"))).Handle(Requests.Post("/auth/logout", body).By("sub-1"), new FakeContext()));
}
