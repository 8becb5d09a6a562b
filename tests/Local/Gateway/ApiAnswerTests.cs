using System.Text;
using System.Text.Json;
using Shop.Local.Gateway;

namespace Shop.Tests.Local.Gateway;

public sealed class ApiAnswerTests
{
    [Theory]
    [InlineData("""{"statusCode":201,"body":"x"}""", 201, "x")]
    [InlineData("""{"statusCode":"204"}""", 204, "")]
    [InlineData("""{"statusCode":200,"body":null,"headers":null}""", 200, "")]
    public void The_client_gets_the_status_and_body_of_the_function(string payload, int status, string body)
    {
        var answer = Read(payload);
        Assert.Equal((status, body), (answer?.Status, answer?.Body));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"statusCode":"many"}""")]
    [InlineData("""{"statusCode":7}""")]
    [InlineData("""{"statusCode":200,"body":{"a":1}}""")]
    [InlineData("""{"statusCode":200,"headers":{"a":["b"]}}""")]
    public void A_malformed_answer_of_a_function_is_null(string payload) => Assert.Null(Read(payload));

    [Fact]
    public void Single_and_multi_value_headers_are_joined_and_reserved_headers_are_renamed()
    {
        var answer = Read("""{"statusCode":200,"headers":{"A":"1","B":"2","Date":"x"},"multiValueHeaders":{"b":["3","4"]}}""");
        Assert.Equal(
            "A=1 x-amzn-Remapped-Date=x b=3+4 Content-Type=application/json",
            string.Join(' ', answer!.Headers.Select(header => $"{header.Name}={string.Join('+', header.Values)}")));
    }

    [Theory]
    [InlineData("application/problem+json", """{"type":"urn:problem-type:shop:out-of-stock","detail":"2 left"}""", "out-of-stock", "2 left")]
    [InlineData("application/problem+json", """{"type":"about:blank"}""", "about:blank", null)]
    [InlineData("application/problem+json", """{"type":7}""", null, null)]
    [InlineData("application/problem+json", "not JSON", null, null)]
    [InlineData("application/json", """{"type":"urn:problem-type:shop:out-of-stock"}""", null, null)]
    public void The_problem_is_read_from_a_problem_document_only(string contentType, string body, string? type, string? detail)
    {
        var payload = new { statusCode = 409, body, headers = new Dictionary<string, string> { ["content-type"] = contentType } };
        Assert.Equal((type, detail), Read(JsonSerializer.Serialize(payload))!.Problem());
    }

    private static ApiAnswer? Read(string payload) => ApiAnswer.FromFunction(Encoding.UTF8.GetBytes(payload));
}
