using Amazon.CognitoIdentityProvider.Model;
using Shop.Functions.Auth;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Auth;

public sealed class RefreshTests
{
    [Fact]
    public async Task Answers_new_tokens_and_no_refresh_token()
    {
        using var cognito = new FakeCognito();
        var answer = await PostAsync(cognito, """{"refreshToken":"refresh-1"}""");
        Assert.Equal(["idToken", "accessToken", "expiresIn"], answer.Body.EnumerateObject().Select(property => property.Name));
        var asked = Assert.IsType<InitiateAuthRequest>(cognito.Asked);
        Assert.Equal(("REFRESH_TOKEN_AUTH", "refresh-1"), (asked.AuthFlow.Value, asked.AuthParameters["REFRESH_TOKEN"]));
    }

    [Theory]
    [InlineData("UserLambdaValidationException", "PreTokenGeneration failed with error This account is deactivated.", 401, "refresh-refused")]
    [InlineData("UserLambdaValidationException", "PreTokenGeneration failed with error Please try again.", 503, "unavailable")]
    [InlineData("UnexpectedLambdaException", "PreTokenGeneration failed.", 503, "unavailable")]
    public async Task A_refusal_of_the_trigger_is_403_and_a_failure_is_503(string error, string message, int status, string code)
    {
        using var cognito = new FakeCognito { Error = error, Message = message };
        var answer = await PostAsync(cognito, """{"refreshToken":"refresh-1"}""");
        Assert.Equal((status, $"urn:problem-type:shop:{code}"), (answer.Status, answer["type"]));
    }

    [Fact]
    public async Task A_challenge_of_the_user_pool_is_answered_with_403()
    {
        using var cognito = new FakeCognito { Challenges = true };
        var answer = await PostAsync(cognito, """{"refreshToken":"refresh-1"}""");
        Assert.Equal((403, "urn:problem-type:shop:challenge-required"), (answer.Status, answer["type"]));
    }

    [Fact]
    public async Task Refuses_a_token_that_is_not_valid_any_more()
    {
        using var cognito = new FakeCognito { Error = "NotAuthorizedException" };
        var answer = await PostAsync(cognito, """{"refreshToken":"refresh-1"}""");
        Assert.Equal((401, "urn:problem-type:shop:refresh-refused"), (answer.Status, answer["type"]));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"refreshToken":""}""")]
    public async Task The_error_names_the_token_when_it_is_missing(string body)
    {
        using var cognito = new FakeCognito();
        Assert.Equal(["refreshToken"], (await PostAsync(cognito, body)).Fields);
    }

    private static Task<Answer> PostAsync(FakeCognito cognito, string body) => Answer.OfAsync(
        new Refresh(Endpoints.New<Refresh>(), new(cognito, new("client-1"))).Handle(Requests.Post("/auth/refresh", body), new FakeContext()));
}
