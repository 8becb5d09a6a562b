using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace Shop.Tests.Sdk.Lambda;

public sealed class GatewayEventTests
{
    /// <summary>The event of the proxy integration as API Gateway documents it, with a Cognito user pool authorizer.</summary>
    private const string Event =
        """
        {
          "resource": "/products/{id}", "path": "/products/prd_1", "httpMethod": "GET",
          "headers": { "Accept": "application/json", "Host": "abc.execute-api.eu-west-1.amazonaws.com" },
          "multiValueHeaders": { "Accept": ["text/html", "application/json"] },
          "queryStringParameters": { "limit": "5" }, "multiValueQueryStringParameters": { "limit": ["4", "5"] },
          "pathParameters": { "id": "prd_1" }, "stageVariables": null,
          "requestContext": {
            "accountId": "123456789012", "apiId": "abc", "resourceId": "r1", "resourcePath": "/products/{id}",
            "path": "/v1/products/prd_1", "httpMethod": "GET", "stage": "v1", "protocol": "HTTP/1.1", "requestId": "q-1",
            "extendedRequestId": "x-1", "domainName": "abc.execute-api.eu-west-1.amazonaws.com", "domainPrefix": "abc",
            "requestTime": "09/Apr/2015:12:34:56 +0000", "requestTimeEpoch": 1428582896000,
            "authorizer": {
              "claims": {
                "sub": "11111111-2222-3333-4444-555555555555", "cognito:groups": "admin", "email": "ann@example.com",
                "email_verified": "true", "token_use": "id"
              }
            },
            "identity": {
              "accessKey": null, "accountId": null, "caller": null, "sourceIp": "203.0.113.7", "user": null, "userAgent": "curl/8"
            }
          },
          "body": null, "isBase64Encoded": false
        }
        """;

    private static readonly APIGatewayProxyRequest Request = Deserialize<APIGatewayProxyRequest>(Event);

    [Fact]
    public void A_request_of_api_gateway_is_read()
    {
        Assert.Equal(("/products/{id}", "/products/prd_1", "GET"), (Request.Resource, Request.Path, Request.HttpMethod));
        Assert.Equal("application/json", Request.Headers["Accept"]);
        Assert.Equal(["text/html", "application/json"], Request.MultiValueHeaders["Accept"]);
        Assert.Equal("5", Request.QueryStringParameters["limit"]);
        Assert.Equal(["4", "5"], Request.MultiValueQueryStringParameters["limit"]);
        Assert.Equal("prd_1", Request.PathParameters["id"]);
        Assert.Null(Request.StageVariables);
        Assert.Null(Request.Body);
        Assert.False(Request.IsBase64Encoded);
    }

    [Fact]
    public void The_context_of_a_request_is_read()
    {
        var context = Request.RequestContext;

        Assert.Equal(("v1", "q-1", "/v1/products/prd_1"), (context.Stage, context.RequestId, context.Path));
        Assert.Equal(1428582896000, context.RequestTimeEpoch);
        Assert.Equal("203.0.113.7", context.Identity.SourceIp);
        Assert.Equal("curl/8", context.Identity.UserAgent);
    }

    [Fact]
    public void The_claims_of_the_authorizer_are_text()
    {
        var claims = Request.RequestContext.Authorizer.Claims;

        Assert.Equal("11111111-2222-3333-4444-555555555555", claims["sub"]);
        Assert.Equal("admin", claims["cognito:groups"]);
        Assert.Equal(5, claims.Count);
    }

    [Fact]
    public void Claims_that_are_not_text_are_omitted_and_without_claims_the_dictionary_is_empty()
    {
        var mixed = Deserialize<APIGatewayCustomAuthorizerContext>("""{ "claims": { "sub": "1", "age": 3, "list": [] }, "other": "x" }""");

        Assert.Equal(["sub"], mixed.Claims.Keys);
        Assert.Equal("x", mixed["other"].ToString());
        Assert.Empty(Deserialize<APIGatewayCustomAuthorizerContext>("{}").Claims);
    }

    [Fact]
    public void Claims_can_be_set()
    {
        var context = new APIGatewayCustomAuthorizerContext { Claims = new Dictionary<string, string> { ["sub"] = "1" } };

        Assert.Equal("1", context.Claims["sub"]);
        Assert.Empty(context);
    }

    [Fact]
    public void A_response_is_written_in_the_format_of_api_gateway()
    {
        var json = Read.Json(Serialize(new APIGatewayProxyResponse
        {
            StatusCode = 201,
            Headers = new Dictionary<string, string> { ["location"] = "/x" },
            MultiValueHeaders = new Dictionary<string, IList<string>> { ["vary"] = ["a", "b"] },
            Body = "{}",
        }));

        Assert.Equal(
            ["statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded"],
            json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(201, json.GetProperty("statusCode").GetInt32());
        Assert.Equal("b", json.GetProperty("multiValueHeaders").GetProperty("vary")[1].GetString());
    }

    [Fact]
    public void A_written_request_can_be_read_again()
    {
        using var written = Serialize(Request);
        var again = new DefaultLambdaJsonSerializer().Deserialize<APIGatewayProxyRequest>(written);

        Assert.Equal(Request.PathParameters, again.PathParameters);
        Assert.Equal(Request.RequestContext.RequestTimeEpoch, again.RequestContext.RequestTimeEpoch);
        Assert.Equal("admin", again.RequestContext.Authorizer.Claims["cognito:groups"]);
    }

    private static T Deserialize<T>(string json) =>
        new DefaultLambdaJsonSerializer().Deserialize<T>(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)));

    private static MemoryStream Serialize<T>(T value)
    {
        var stream = new MemoryStream();
        new DefaultLambdaJsonSerializer().Serialize(value, stream);
        return new MemoryStream(stream.ToArray());
    }
}
