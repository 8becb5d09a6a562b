using System.Text.Json;
using Amazon.CognitoIdentityProvider.Model;
using Shop.Domain.Users;
using Shop.Functions.Auth;
using Shop.Functions.Users;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Auth;

[Collection(DynamoDbTests.Name)]
public sealed class LoginTests(DynamoDb dynamoDb)
{
    private const string Ada = """{"email":"Ada@example.com","password":"Correct-horse-1"}""";

    [Fact]
    public async Task Answers_the_tokens_and_the_user()
    {
        using var cognito = new FakeCognito { Subject = "ada" };
        var answer = await PostAsync(cognito, Ada, Make.Account("ada"));
        Assert.Equal(200, answer.Status);
        Assert.Equal(("access-1", "refresh-1"), (answer["accessToken"], answer["refreshToken"]));
        Assert.Equal(3600, answer.Body.GetProperty("expiresIn").GetInt32());
        Assert.Equal("ada", answer.Body.GetProperty("user").GetProperty("userId").GetString());
        Assert.Equal("prf_ada", answer.Body.GetProperty("user").GetProperty("profile").GetProperty("profileId").GetString());
    }

    [Fact]
    public async Task Signs_in_with_the_normalised_address_and_the_password()
    {
        using var cognito = new FakeCognito();
        await PostAsync(cognito, Ada);
        var asked = Assert.IsType<InitiateAuthRequest>(cognito.Asked);
        Assert.Equal(("USER_PASSWORD_AUTH", "client-1"), (asked.AuthFlow.Value, asked.ClientId));
        Assert.Equal(("ada@example.com", "Correct-horse-1"), (asked.AuthParameters["USERNAME"], asked.AuthParameters["PASSWORD"]));
    }

    [Fact]
    public async Task The_user_is_null_while_the_account_is_missing()
    {
        using var cognito = new FakeCognito();
        var answer = await PostAsync(cognito, Ada);
        Assert.Equal((200, JsonValueKind.Null), (answer.Status, answer.Body.GetProperty("user").ValueKind));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        var answers = new List<string>();
        foreach (var error in new[] { "NotAuthorizedException", "UserNotFoundException", "InvalidPasswordException" })
        {
            using var cognito = new FakeCognito { Error = error };
            var answer = await PostAsync(cognito, Ada);
            Assert.Equal(401, answer.Status);
            answers.Add(answer.Body.GetRawText());
        }

        Assert.Single(answers.Distinct());
    }

    [Theory]
    [InlineData("UserNotConfirmedException", 403, "not-confirmed")]
    [InlineData("PasswordResetRequiredException", 403, "password-reset-required")]
    [InlineData("TooManyRequestsException", 429, "too-many-requests")]
    [InlineData("ResourceNotFoundException", 500, "internal")]
    public async Task Answers_each_error_of_Cognito_with_its_problem(string error, int status, string code)
    {
        using var cognito = new FakeCognito { Error = error };
        var answer = await PostAsync(cognito, Ada);
        Assert.Equal((status, $"urn:problem-type:shop:{code}"), (answer.Status, answer["type"]));
    }

    [Theory]
    [InlineData("UserLambdaValidationException", "PreTokenGeneration failed with error This account is deactivated.", 403, "account-deactivated")]
    [InlineData("UserLambdaValidationException", "PreTokenGeneration failed with error Please try again.", 503, "unavailable")]
    [InlineData("UnexpectedLambdaException", "PreTokenGeneration failed.", 503, "unavailable")]
    public async Task A_refusal_of_the_trigger_is_403_and_a_failure_is_503(string error, string message, int status, string code)
    {
        using var cognito = new FakeCognito { Error = error, Message = message };
        var answer = await PostAsync(cognito, Ada);
        Assert.Equal((status, $"urn:problem-type:shop:{code}"), (answer.Status, answer["type"]));
    }

    [Fact]
    public async Task Refuses_a_sign_in_that_needs_another_step()
    {
        using var cognito = new FakeCognito { Challenges = true };
        Assert.Equal("urn:problem-type:shop:challenge-required", (await PostAsync(cognito, Ada))["type"]);
    }

    private async Task<Answer> PostAsync(FakeCognito cognito, string body, Account? account = null)
    {
        await using var tables = await dynamoDb.TablesAsync();
        var accounts = tables.New<AccountStore>();
        if (account is not null)
        {
            await accounts.CreateAsync(account, CancellationToken.None);
        }

        var context = new FakeContext();
        var answer = await Answer.OfAsync(
            new Login(Endpoints.New<Login>(), new(cognito, new("client-1")), accounts).Handle(Requests.Post("/auth/login", body), context));
        Assert.DoesNotContain(context.Lines, line => line.Contains("horse", StringComparison.Ordinal));
        return answer;
    }
}
