using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shop.Local.Aws;

namespace Shop.Tests.Local.Serving;

public sealed class FaultEndpointTests(SmallPool pool) : IClassFixture<SmallPool>, IDisposable
{
    private readonly HttpClient http = new();

    public void Dispose()
    {
        pool.Shop.CognitoFaults.Clear();
        pool.Shop.Gate.Faults.Clear();
        http.Dispose();
    }

    [Fact]
    public async Task Cognito_fails_the_given_number_of_times_and_then_answers()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        Assert.Equal(HttpStatusCode.NoContent, await RequestAsync("""{"service":"cognito","operation":"SignUp","times":2}"""));

        Assert.Equal((500, "InternalErrorException"), Of(await pool.CallAsync("SignUp", SmallPool.SignUp(email))));
        Assert.Equal((500, "InternalErrorException"), Of(await pool.CallAsync("SignUp", SmallPool.SignUp(email))));
        Assert.Equal((200, null), Of(await pool.CallAsync("SignUp", SmallPool.SignUp(email))));
    }

    [Fact]
    public async Task A_sign_up_whose_answer_is_lost_still_creates_the_user()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        await RequestAsync("""{"service":"cognito","error":"TooManyRequestsException","answerLost":true}""");

        Assert.Equal((400, "TooManyRequestsException"), Of(await pool.CallAsync("SignUp", SmallPool.SignUp(email))));
        Assert.Equal("UsernameExistsException", (await pool.CallAsync("SignUp", SmallPool.SignUp(email))).Error);
    }

    [Fact]
    public async Task Waiting_faults_are_listed_until_they_are_cleared()
    {
        await RequestAsync("""{"service":"dynamodb","error":"ServiceUnavailable","operation":"Query","function":"pre","times":0}""");
        await RequestAsync("""{"service":"cognito","times":3}""");

        var listed = JsonNode.Parse(await http.GetStringAsync(Address))!.AsArray();
        Assert.Equal(
            [
                """{"service":"dynamodb","error":"ServiceUnavailable","operation":"Query","function":"pre","times":0,"answerLost":false}""",
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
    public async Task An_invalid_request_for_a_fault_is_refused(string body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await RequestAsync(body));
        Assert.Equal("[]", await http.GetStringAsync(Address));
    }

    private Uri Address => new(pool.Shop.Address, "/_local/faults");

    private async Task<HttpStatusCode> RequestAsync(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(Address, content);
        return answer.StatusCode;
    }

    private static (int Status, string? Error) Of(AwsAnswer answer) => (answer.Status, answer.Error);
}
