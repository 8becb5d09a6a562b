using Amazon.Lambda.APIGatewayEvents;
using Shop.Tests.Sdk.Lambda.Handlers;

namespace Shop.Tests.Sdk.Lambda;

public sealed class RefusalTests
{
    private static readonly FakeContext Context = new();

    [Theory]
    [InlineData("many")]
    [InlineData("2147483648")]
    [InlineData("")]
    public void A_value_that_cannot_be_converted_is_refused_and_named(string line)
    {
        var response = new Binding_Route_Generated().Route(
            new APIGatewayProxyRequest
            {
                PathParameters = new Dictionary<string, string> { ["orderId"] = "ord_1", ["line"] = line },
            },
            Context);

        Assert.Equal(400, response.StatusCode);
        Assert.Equal("ValidationException", response.Headers["x-amzn-ErrorType"]);
        Assert.Equal("application/json", response.Headers["Content-Type"]);
        Assert.StartsWith(
            $"1 validation error(s) detected: Value {line} at 'line' failed",
            Read.Json(response.Body).GetProperty("message").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_value_is_checked_before_the_request_is_refused()
    {
        var payload = new Binding_Refusing_Generated().Refusing(
            new APIGatewayProxyRequest
            {
                PathParameters = new Dictionary<string, string> { ["count"] = "x" },
                QueryStringParameters = new Dictionary<string, string> { ["size"] = "256" },
                Body = "[]",
            },
            Context);

        var response = Read.Json(payload);
        Assert.Equal(400, response.GetProperty("statusCode").GetInt32());
        Assert.Equal("ValidationException", response.GetProperty("headers").GetProperty("x-amzn-ErrorType").GetString());
        var message = response.GetProperty("body").GetString()!;
        Assert.Contains("3 validation error(s)", message, StringComparison.Ordinal);
        Assert.Contains("Value x at 'count'", message, StringComparison.Ordinal);
        Assert.Contains("Value 256 at 'size'", message, StringComparison.Ordinal);
        Assert.Contains("Value [] at 'body'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_wrong_value_of_a_list_is_named()
    {
        var response = new Binding_Many_Generated().Many(
            new APIGatewayProxyRequest
            {
                MultiValueQueryStringParameters = new Dictionary<string, IList<string>> { ["ids"] = ["1", "two", "3"] },
            },
            Context);

        Assert.Equal(400, response.StatusCode);
        Assert.Contains("Value two at 'ids'", response.Body, StringComparison.Ordinal);
        Assert.StartsWith("{\"message\": \"1 validation", response.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{\"Label\":")]
    public void A_missing_or_broken_body_is_refused(string? body)
    {
        var response = new Binding_Body_Generated().Body(new APIGatewayProxyRequest { Body = body }, Context);

        Assert.Equal(400, response.StatusCode);
        Assert.Contains($"Value {body} at 'body'", response.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_value_is_not_escaped()
    {
        var response = new Binding_Body_Generated().Body(new APIGatewayProxyRequest { Body = "\"secret" }, Context);

        Assert.Contains("Value \"secret at 'body'", response.Body, StringComparison.Ordinal);
    }
}
