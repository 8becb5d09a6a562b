using System.Text;
using System.Text.Json.Nodes;
using Shop.Local;
using Shop.Local.Gateway;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Gateway;

public sealed class AnswersTests
{
    [Theory]
    [InlineData("""{"statusCode":201,"body":"x"}""", 201, "x")]
    [InlineData("""{"statusCode":"204"}""", 204, "")]
    [InlineData("""{"statusCode":200,"body":null,"headers":null}""", 200, "")]
    public void A_proxy_answer_is_passed_on(string payload, int status, string body)
    {
        var answer = ProxyAnswer.Parse(Encoding.UTF8.GetBytes(payload));
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
    public void Anything_else_is_malformed(string payload) => Assert.Null(ProxyAnswer.Parse(Encoding.UTF8.GetBytes(payload)));

    [Fact]
    public void Headers_of_both_kinds_are_joined_and_the_gateway_keeps_its_own()
    {
        var answer = ProxyAnswer.Parse("""{"statusCode":200,"headers":{"A":"1","B":"2","Date":"x"},"multiValueHeaders":{"b":["3","4"]}}"""u8.ToArray());
        Assert.Equal("A=1 x-amzn-Remapped-Date=x b=3+4", string.Join(' ', answer!.Headers.Select(header => $"{header.Name}={string.Join('+', header.Values)}")));
    }

    [Fact]
    public void Without_own_gateway_responses_the_defaults_answer()
    {
        var answer = new GatewayResponses(null).Answer(GatewayError.NoRoute, "r1");
        Assert.Equal((403, """{"message":"Missing Authentication Token"}"""), (answer.Status, answer.Body));
        Assert.Equal("MissingAuthenticationTokenException", answer.Headers["x-amzn-ErrorType"]);
    }

    [Fact]
    public void Own_gateway_responses_are_filled_in()
    {
        var own = JsonNode.Parse("""
            {"THROTTLED":{"statusCode":"429","responseParameters":{"gatewayresponse.header.Retry-After":"'1'"},
             "responseTemplates":{"application/json":"{\"m\":$context.error.messageString,\"t\":\"$context.error.responseType\",\"r\":\"$context.requestId\",\"x\":\"$context.nothing\"}"}},
             "DEFAULT_4XX":{"statusCode":"418"}}
            """)!.AsObject();
        var responses = new GatewayResponses(own);
        var throttled = responses.Answer(GatewayError.Throttled, "r1");
        Assert.Equal("""{"m":"Too Many Requests","t":"THROTTLED","r":"r1","x":""}""", throttled.Body);
        Assert.Equal("1", throttled.Headers["Retry-After"]);
        Assert.Equal(418, responses.Answer(GatewayError.Unauthorized, "r1").Status);
        Assert.Equal(502, responses.Answer(GatewayError.BadAnswer, "r1").Status);
    }

    [Fact]
    public void A_gateway_response_that_maps_request_data_is_an_error()
    {
        var own = JsonNode.Parse("""{"UNAUTHORIZED":{"responseParameters":{"gatewayresponse.header.X":"method.request.header.Y"}}}""")!.AsObject();
        Assert.Contains("UNAUTHORIZED", Assert.Throws<LocalRunException>(() => new GatewayResponses(own)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_throttle_lets_a_burst_through_and_then_its_rate()
    {
        var time = new ManualTime();
        var bucket = new TokenBucket(new(Rate: 2, Burst: 3), time);
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => bucket.TryTake()));
        time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(_ => bucket.TryTake()));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(3, Enumerable.Range(0, 9).Count(_ => bucket.TryTake()));
    }
}
