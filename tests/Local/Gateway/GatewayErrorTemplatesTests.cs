using System.Text.Json.Nodes;
using Shop.Local;
using Shop.Local.Gateway;

namespace Shop.Tests.Local.Gateway;

public sealed class GatewayErrorTemplatesTests
{
    [Fact]
    public void Without_templates_the_defaults_of_AWS_answer()
    {
        var answer = new GatewayErrorTemplates(null).Answer(GatewayError.NoRoute, "r1");
        Assert.Equal((403, """{"message":"Missing Authentication Token"}"""), (answer.Status, answer.Body));
        Assert.Equal("MissingAuthenticationTokenException", Header(answer, "x-amzn-ErrorType"));
    }

    [Fact]
    public void The_variables_of_a_template_are_replaced()
    {
        var templates = new GatewayErrorTemplates(JsonNode.Parse("""
            {
              "THROTTLED": {
                "statusCode": "429",
                "responseParameters": { "gatewayresponse.header.Retry-After": "'1'" },
                "responseTemplates": {
                  "application/json": "$context.error.messageString, $context.error.responseType, $context.requestId, $context.unknown."
                }
              },
              "DEFAULT_4XX": { "statusCode": "418" }
            }
            """)!.AsObject());
        var throttled = templates.Answer(GatewayError.Throttled, "r1");
        Assert.Equal("\"Too Many Requests\", THROTTLED, r1, .", throttled.Body);
        Assert.Equal("1", Header(throttled, "Retry-After"));
        Assert.Equal(418, templates.Answer(GatewayError.Unauthorized, "r1").Status);
        Assert.Equal(502, templates.Answer(GatewayError.BadAnswer, "r1").Status);
    }

    [Fact]
    public void A_template_that_maps_request_data_is_an_error()
    {
        var document = JsonNode.Parse("""
            {"UNAUTHORIZED":{"responseParameters":{"gatewayresponse.header.X":"method.request.header.Y"}}}
            """)!.AsObject();
        var error = Assert.Throws<LocalRunException>(() => new GatewayErrorTemplates(document));
        Assert.Contains("UNAUTHORIZED", error.Message, StringComparison.Ordinal);
    }

    private static string Header(ApiAnswer answer, string name) => answer.Headers.Single(header => header.Name == name).Values.Single();
}
