using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shop.Local.Cognito;

namespace Shop.Tests.Local.Serving;

public sealed class FaultPageTests(SmallPool pool) : IClassFixture<SmallPool>, IDisposable
{
    private readonly HttpClient http = new();

    public void Dispose()
    {
        pool.Shop.CognitoFaults.Clear();
        pool.Shop.Gate.Faults.Clear();
        http.Dispose();
    }

    [Fact]
    public async Task Cognito_fails_as_often_as_asked_and_then_answers_again()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        Assert.Equal(HttpStatusCode.NoContent, await AskAsync("""{"service":"cognito","operation":"SignUp","times":2}"""));

        Assert.Equal((500, "InternalErrorException"), Of(await pool.CallAsync("SignUp", SmallPool.SignUp(email))));
        Assert.Equal((500, "InternalErrorException"), Of(await pool.CallAsync("SignUp", SmallPool.SignUp(email))));
        Assert.Equal((200, null), Of(await pool.CallAsync("SignUp", SmallPool.SignUp(email))));
    }

    [Fact]
    public async Task Of_an_answer_that_is_lost_Cognito_has_done_what_it_was_asked()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        await AskAsync("""{"service":"cognito","error":"TooManyRequestsException","answerLost":true}""");

        Assert.Equal((400, "TooManyRequestsException"), Of(await pool.CallAsync("SignUp", SmallPool.SignUp(email))));
        Assert.Equal("UsernameExistsException", (await pool.CallAsync("SignUp", SmallPool.SignUp(email))).Error);
    }

    [Fact]
    public async Task What_waits_is_listed_until_it_is_cleared()
    {
        await AskAsync("""{"service":"dynamodb","error":"ServiceUnavailable","operation":"PutItem","function":"post","times":0}""");
        await AskAsync("""{"service":"cognito","times":3}""");

        var listed = JsonNode.Parse(await http.GetStringAsync(Address))!.AsArray();
        Assert.Equal(
            [
                """{"service":"dynamodb","error":"ServiceUnavailable","operation":"PutItem","function":"post","times":0,"answerLost":false}""",
                """{"service":"cognito","error":"InternalErrorException","operation":null,"function":null,"times":3,"answerLost":false}""",
            ],
            listed.Select(fault => fault!.ToJsonString()));

        await http.DeleteAsync(Address);
        Assert.Equal("[]", await http.GetStringAsync(Address));
    }

    [Theory]
    [InlineData("""{"service":"s3"}""")]
    [InlineData("""{"service":"cognito","error":"InternalServerError"}""")]
    [InlineData("""{"service":"dynamodb","error":"InternalErrorException"}""")]
    [InlineData("""{"service":"cognito","times":-1}""")]
    [InlineData("""nothing""")]
    public async Task A_wish_that_cannot_be_met_is_refused(string wish)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await AskAsync(wish));
        Assert.Equal("[]", await http.GetStringAsync(Address));
    }

    private Uri Address => new(pool.Shop.Address, "/_local/faults");

    private async Task<HttpStatusCode> AskAsync(string wish)
    {
        using var content = new StringContent(wish, System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(Address, content);
        return answer.StatusCode;
    }

    private static (int Status, string? Error) Of(CognitoAnswer answer) => (answer.Status, answer.Error);
}
