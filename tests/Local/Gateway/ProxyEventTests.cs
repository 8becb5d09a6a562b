using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Shop.Local.Gateway;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Gateway;

public sealed class ProxyEventTests
{
    private static readonly ApiDefinition Api = new("api1", "v1", StackBuilder.Region, StackBuilder.Account, [], new(null), null);

    [Fact]
    public void The_event_has_the_path_template_the_path_and_its_parameters()
    {
        var proxy = Event();
        Assert.Equal("/products/{productId}", (string?)proxy["resource"]);
        Assert.Equal("/products/a%20b", (string?)proxy["path"]);
        Assert.Equal("a%20b", (string?)proxy["pathParameters"]!["productId"]);
        Assert.Equal("/v1/products/a%20b", (string?)proxy["requestContext"]!["path"]);
        Assert.Equal("GET", (string?)proxy["httpMethod"]);
    }

    [Fact]
    public void The_single_value_maps_have_the_last_value_and_the_multi_value_maps_have_all()
    {
        var proxy = Event(query: "?tag=a&tag=b%20c&empty=", header: ("X-Many", new[] { "1", "2" }));
        Assert.Equal("""{"tag":"b c","empty":""}""", proxy["queryStringParameters"]!.ToJsonString());
        Assert.Equal("""{"tag":["a","b c"],"empty":[""]}""", proxy["multiValueQueryStringParameters"]!.ToJsonString());
        Assert.Equal("2", (string?)proxy["headers"]!["X-Many"]);
        Assert.Equal("""["1","2"]""", proxy["multiValueHeaders"]!["X-Many"]!.ToJsonString());
    }

    [Fact]
    public void A_missing_query_and_a_missing_body_are_null()
    {
        var proxy = Event();
        Assert.Null(proxy["queryStringParameters"]);
        Assert.Null(proxy["multiValueQueryStringParameters"]);
        Assert.Null(proxy["body"]);
        Assert.Null(proxy["stageVariables"]);
        Assert.False((bool)proxy["isBase64Encoded"]!);
    }

    [Fact]
    public void The_body_of_the_event_is_a_string() => Assert.Equal("{\"name\":\"Öl\"}", (string?)Event(body: "{\"name\":\"Öl\"}")["body"]);

    [Fact]
    public void The_event_has_no_connection_headers_and_has_the_headers_of_API_Gateway()
    {
        var headers = Event(header: ("Connection", new[] { "keep-alive" }))["headers"]!.AsObject();
        Assert.False(headers.ContainsKey("Connection"));
        Assert.Equal("192.0.2.7", (string?)headers["X-Forwarded-For"]);
    }

    [Fact]
    public void Every_claim_of_the_caller_is_a_string()
    {
        var claims = JsonNode.Parse("""
            {"cognito:groups":["admin","vendor"],"email_verified":true,"auth_time":1772366400,"exp":1772370000}
            """)!.AsObject();
        var passed = Event(claims: claims)["requestContext"]!["authorizer"]!["claims"]!;
        Assert.Equal(
            """{"cognito:groups":"admin,vendor","email_verified":"true","auth_time":"1772366400","exp":"Sun Mar 01 13:00:00 UTC 2026"}""",
            passed.ToJsonString());
    }

    [Fact]
    public void The_event_of_a_public_route_has_no_authorizer() =>
        Assert.False(Event()["requestContext"]!.AsObject().ContainsKey("authorizer"));

    [Fact]
    public void The_request_context_has_the_API_the_stage_the_time_and_the_client_address()
    {
        var context = Event()["requestContext"]!;
        Assert.Equal("api1 v1 000000000000", $"{context["apiId"]} {context["stage"]} {context["accountId"]}");
        Assert.Equal("01/Mar/2026:12:00:00 +0000", (string?)context["requestTime"]);
        Assert.Equal(1_772_366_400_000, (long)context["requestTimeEpoch"]!);
        Assert.Equal("192.0.2.7", (string?)context["identity"]!["sourceIp"]);
    }

    private static JsonObject Event(
        string query = "", string body = "", JsonObject? claims = null, (string Name, string[] Values)? header = null)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = "GET";
        http.Request.Scheme = "http";
        http.Request.QueryString = new(query);
        http.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
        if (header is var (name, values))
        {
            http.Request.Headers[name] = values;
        }

        var integration = new MockIntegration(200, new Dictionary<string, string>());
        var route = new RouteDefinition("GET", "/products/{productId}", integration, null, []);
        var found = new FoundRoute(route, new Dictionary<string, string> { ["productId"] = "a%20b" });
        var now = new ManualTime().GetUtcNow();
        return ProxyEvent.Of(
            Api, new(http.Request, found, "/products/a%20b", Encoding.UTF8.GetBytes(body), claims, $"{Guid.NewGuid()}", now));
    }
}
