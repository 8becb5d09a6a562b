using Amazon.CognitoIdentityProvider.Model;
using Shop.Functions.Auth;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Auth;

public sealed class ConfirmTests
{
    private const string Ada = """{"email":"Ada@example.com","code":"123456"}""";

    [Fact]
    public async Task Sends_the_code_to_Cognito()
    {
        using var cognito = new FakeCognito();
        Assert.Equal(200, (await PostAsync(cognito, Ada)).Status);
        var asked = Assert.IsType<ConfirmSignUpRequest>(cognito.Asked);
        Assert.Equal(("client-1", "ada@example.com", "123456"), (asked.ClientId, asked.Username, asked.ConfirmationCode));
    }

    [Theory]
    [InlineData("CodeMismatchException")]
    [InlineData("ExpiredCodeException")]
    [InlineData("UserNotFoundException")]
    public async Task A_wrong_code_and_an_unknown_address_get_the_same_answer(string error)
    {
        using var cognito = new FakeCognito { Error = error };
        var answer = await PostAsync(cognito, Ada);
        Assert.Equal(400, answer.Status);
        Assert.Equal("""[{"field":"code","message":"is not the code that was sent, or has expired"}]""", answer.Body.GetProperty("errors").GetRawText());
    }

    [Theory]
    [InlineData("NotAuthorizedException", 409, "not-confirmable")]
    [InlineData("AliasExistsException", 409, "email-taken")]
    [InlineData("TooManyFailedAttemptsException", 429, "too-many-requests")]
    public async Task Answers_each_error_of_Cognito_with_its_problem(string error, int status, string code)
    {
        using var cognito = new FakeCognito { Error = error };
        var answer = await PostAsync(cognito, Ada);
        Assert.Equal((status, $"urn:problem-type:shop:{code}"), (answer.Status, answer["type"]));
    }

    [Fact]
    public async Task The_error_names_the_missing_fields()
    {
        using var cognito = new FakeCognito();
        Assert.Equal(["email", "code"], (await PostAsync(cognito, "{}")).Fields);
    }

    private static Task<Answer> PostAsync(FakeCognito cognito, string body) => Answer.OfAsync(
        new Confirm(Endpoints.New<Confirm>(), new(cognito, new("client-1"))).Handle(Requests.Post("/auth/confirm", body), new FakeContext()));
}
