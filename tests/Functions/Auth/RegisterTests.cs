using Amazon.CognitoIdentityProvider.Model;
using Shop.Functions.Auth;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Auth;

public sealed class RegisterTests
{
    private const string Ada = """{"email":" Ada@Example.com","password":"Correct-horse-1","name":"Ada  Lovelace","username":"ada"}""";

    [Fact]
    public async Task Signs_up_with_name_and_normalised_address_and_no_role()
    {
        using var cognito = new FakeCognito();
        var answer = await PostAsync(cognito, Ada);
        Assert.Equal((201, "sub-1"), (answer.Status, answer["userId"]));
        var asked = Assert.IsType<SignUpRequest>(cognito.Asked);
        Assert.Equal(("client-1", "ada@example.com", "Correct-horse-1"), (asked.ClientId, asked.Username, asked.Password));
        Assert.Equal(
            [("email", "ada@example.com"), ("name", "Ada Lovelace"), ("preferred_username", "ada")],
            asked.UserAttributes.Select(attribute => (attribute.Name, attribute.Value)));
    }

    [Fact]
    public async Task A_username_is_optional()
    {
        using var cognito = new FakeCognito();
        await PostAsync(cognito, """{"email":"ada@example.com","password":"Correct-horse-1","name":"Ada"}""");
        Assert.Equal(["email", "name"], ((SignUpRequest)cognito.Asked!).UserAttributes.Select(attribute => attribute.Name));
    }

    [Fact]
    public async Task The_error_names_every_invalid_field_without_calling_Cognito()
    {
        using var cognito = new FakeCognito();
        var answer = await PostAsync(cognito, """{"email":"ada","username":"a"}""");
        Assert.Equal(["email", "name", "password", "username"], answer.Fields.Order(StringComparer.Ordinal));
        Assert.Null(cognito.Asked);
    }

    [Fact]
    public async Task Refuses_a_field_for_the_role()
    {
        using var cognito = new FakeCognito();
        Assert.Equal(["role"], (await PostAsync(cognito, """{"email":"ada@example.com","role":"admin"}""")).Fields);
    }

    [Theory]
    [InlineData("UsernameExistsException", 409, "email-taken")]
    [InlineData("UserLambdaValidationException", 403, "sign-up-refused")]
    [InlineData("CodeDeliveryFailureException", 503, "code-not-sent")]
    [InlineData("TooManyRequestsException", 429, "too-many-requests")]
    [InlineData("LimitExceededException", 429, "too-many-requests")]
    [InlineData("NotAuthorizedException", 500, "internal")]
    public async Task Answers_each_error_of_Cognito_with_its_problem(string error, int status, string code)
    {
        using var cognito = new FakeCognito { Error = error };
        var answer = await PostAsync(cognito, Ada);
        Assert.Equal((status, $"urn:problem-type:shop:{code}"), (answer.Status, answer["type"]));
    }

    [Theory]
    [InlineData(" Correct-horse-1")]
    [InlineData("Correct-horse-1 ")]
    public async Task Refuses_a_password_that_begins_or_ends_with_white_space(string password)
    {
        using var cognito = new FakeCognito();
        var answer = await PostAsync(cognito, $$"""{"email":"ada@example.com","password":"{{password}}","name":"Ada"}""");
        Assert.Equal(400, answer.Status);
        Assert.Equal(["password"], answer.Fields);
    }

    [Fact]
    public async Task A_parameter_that_Cognito_does_not_name_is_reported_for_the_body()
    {
        using var cognito = new FakeCognito { Error = "InvalidParameterException" };
        var answer = await PostAsync(cognito, Ada);
        Assert.Equal(400, answer.Status);
        Assert.Equal(["body"], answer.Fields);
    }

    [Fact]
    public async Task The_error_names_the_password_when_Cognito_finds_it_too_weak()
    {
        using var cognito = new FakeCognito { Error = "InvalidPasswordException" };
        var answer = await PostAsync(cognito, Ada);
        Assert.Equal(400, answer.Status);
        Assert.Equal(["password"], answer.Fields);
        Assert.DoesNotContain("horse", answer.Body.GetRawText(), StringComparison.Ordinal);
    }

    private static Task<Answer> PostAsync(FakeCognito cognito, string body) => Answer.OfAsync(
        new Register(Endpoints.New<Register>(), new(cognito, new("client-1"))).Handle(Requests.Post("/auth/register", body), new FakeContext()));
}
