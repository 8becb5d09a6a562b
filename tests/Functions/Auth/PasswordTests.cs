using Amazon.CognitoIdentityProvider.Model;
using Shop.Functions.Auth;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Auth;

public sealed class PasswordTests
{
    private const string Ada = """{"email":" Ada@Example.com"}""";
    private const string Reset = """{"email":"ada@example.com","code":"123456","password":"Correct-horse-2"}""";

    [Fact]
    public async Task Requests_a_code_for_the_normalised_address()
    {
        using var cognito = new FakeCognito();
        Assert.Equal(200, (await ForgotAsync(cognito, Ada)).Status);
        Assert.Equal(("client-1", "ada@example.com"), cognito.Asked is ForgotPasswordRequest forgot ? (forgot.ClientId, forgot.Username) : default);
        Assert.Equal(200, (await ResendAsync(cognito, Ada)).Status);
        Assert.Equal(("client-1", "ada@example.com"), cognito.Asked is ResendConfirmationCodeRequest resend ? (resend.ClientId, resend.Username) : default);
    }

    [Theory]
    [InlineData("UserNotFoundException")]
    [InlineData("InvalidParameterException")]
    [InlineData("NotAuthorizedException")]
    public async Task The_answer_does_not_tell_whether_an_account_exists(string error)
    {
        using var there = new FakeCognito();
        using var missing = new FakeCognito { Error = error };
        Assert.Equal((await ForgotAsync(there, Ada)).Body.GetRawText(), (await ForgotAsync(missing, Ada)).Body.GetRawText());
        Assert.Equal((await ResendAsync(there, Ada)).Body.GetRawText(), (await ResendAsync(missing, Ada)).Body.GetRawText());
        Assert.Equal((200, 200), ((await ForgotAsync(missing, Ada)).Status, (await ResendAsync(missing, Ada)).Status));
    }

    [Theory]
    [InlineData("LimitExceededException", 429)]
    [InlineData("CodeDeliveryFailureException", 503)]
    [InlineData("ResourceNotFoundException", 500)]
    public async Task Answers_each_error_of_Cognito_with_its_problem(string error, int status)
    {
        using var cognito = new FakeCognito { Error = error };
        Assert.Equal((status, status), ((await ForgotAsync(cognito, Ada)).Status, (await ResendAsync(cognito, Ada)).Status));
    }

    [Fact]
    public async Task Sets_the_new_password_with_the_code()
    {
        using var cognito = new FakeCognito();
        Assert.Equal(200, (await SetNewAsync(cognito, Reset)).Status);
        var asked = Assert.IsType<ConfirmForgotPasswordRequest>(cognito.Asked);
        Assert.Equal(("ada@example.com", "123456", "Correct-horse-2"), (asked.Username, asked.ConfirmationCode, asked.Password));
    }

    [Theory]
    [InlineData("CodeMismatchException", "code")]
    [InlineData("ExpiredCodeException", "code")]
    [InlineData("UserNotFoundException", "code")]
    [InlineData("InvalidPasswordException", "password")]
    public async Task The_error_names_the_invalid_field(string error, string field)
    {
        using var cognito = new FakeCognito { Error = error };
        var answer = await SetNewAsync(cognito, Reset);
        Assert.Equal(400, answer.Status);
        Assert.Equal([field], answer.Fields);
        Assert.DoesNotContain("horse", answer.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_names_every_missing_field_without_calling_Cognito()
    {
        using var cognito = new FakeCognito();
        Assert.Equal(["code", "email", "password"], (await SetNewAsync(cognito, "{}")).Fields.Order(StringComparer.Ordinal));
        Assert.Null(cognito.Asked);
    }

    private static Task<Answer> ForgotAsync(FakeCognito cognito, string body) => Answer.OfAsync(
        new ForgotPassword(Endpoints.New<ForgotPassword>(), Pool(cognito)).Handle(Requests.Post("/auth/forgot-password", body), new FakeContext()));

    private static Task<Answer> ResendAsync(FakeCognito cognito, string body) => Answer.OfAsync(
        new ResendCode(Endpoints.New<ResendCode>(), Pool(cognito)).Handle(Requests.Post("/auth/resend-code", body), new FakeContext()));

    private static Task<Answer> SetNewAsync(FakeCognito cognito, string body) => Answer.OfAsync(
        new ResetPassword(Endpoints.New<ResetPassword>(), Pool(cognito)).Handle(Requests.Post("/auth/reset-password", body), new FakeContext()));

    private static UserPool Pool(FakeCognito cognito) => new(cognito, new("client-1"));
}
