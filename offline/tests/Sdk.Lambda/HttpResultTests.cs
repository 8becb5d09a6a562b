using System.Net;
using System.Text.Json;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace Shop.Tests.Sdk.Lambda;

public sealed class HttpResultTests
{
    private static readonly byte[] Bytes = [0, 1, 255];

    public static TheoryData<HttpStatusCode, IHttpResult> Statuses => new()
    {
        { HttpStatusCode.OK, HttpResults.Ok() },
        { HttpStatusCode.Created, HttpResults.Created() },
        { HttpStatusCode.Accepted, HttpResults.Accepted() },
        { HttpStatusCode.BadRequest, HttpResults.BadRequest() },
        { HttpStatusCode.Unauthorized, HttpResults.Unauthorized() },
        { HttpStatusCode.Forbidden, HttpResults.Forbid() },
        { HttpStatusCode.NotFound, HttpResults.NotFound() },
        { HttpStatusCode.Conflict, HttpResults.Conflict() },
        { HttpStatusCode.InternalServerError, HttpResults.InternalServerError() },
        { HttpStatusCode.BadGateway, HttpResults.BadGateway() },
        { HttpStatusCode.ServiceUnavailable, HttpResults.ServiceUnavailable() },
        { HttpStatusCode.TooManyRequests, HttpResults.NewResult(HttpStatusCode.TooManyRequests) },
        { HttpStatusCode.Redirect, HttpResults.Redirect("/x") },
        { HttpStatusCode.TemporaryRedirect, HttpResults.Redirect("/x", preserveMethod: true) },
        { HttpStatusCode.MovedPermanently, HttpResults.Redirect("/x", permanent: true) },
        { HttpStatusCode.PermanentRedirect, HttpResults.Redirect("/x", permanent: true, preserveMethod: true) },
    };

    [Theory]
    [MemberData(nameof(Statuses), DisableDiscoveryEnumeration = true)]
    public void Each_factory_sets_its_status(HttpStatusCode expected, IHttpResult result)
    {
        Assert.Equal(expected, result.StatusCode);
        Assert.Equal((int)expected, Json(result).GetProperty("statusCode").GetInt32());
    }

    [Fact]
    public void A_result_without_a_body_has_a_null_body_and_no_content_type()
    {
        var json = Json(HttpResults.NotFound());

        Assert.Equal(JsonValueKind.Null, json.GetProperty("body").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("multiValueHeaders").ValueKind);
        Assert.False(json.GetProperty("isBase64Encoded").GetBoolean());
    }

    [Fact]
    public void The_serializer_of_the_function_writes_an_object_body()
    {
        var json = Json(HttpResults.Ok(new { Name = "té", Missing = (string?)null }));

        Assert.Equal("""{"Name":"té"}""", json.GetProperty("body").GetString());
        Assert.Equal("application/json", Header(json, "content-type"));
    }

    [Fact]
    public void A_string_body_is_plain_text()
    {
        var json = Json(HttpResults.Ok("\"tea\""));

        Assert.Equal("\"tea\"", json.GetProperty("body").GetString());
        Assert.Equal("text/plain", Header(json, "content-type"));
    }

    [Fact]
    public void An_empty_string_body_has_no_content_type()
    {
        Assert.Equal(JsonValueKind.Null, Json(HttpResults.Ok(string.Empty)).GetProperty("multiValueHeaders").ValueKind);
    }

    [Fact]
    public void Bytes_lists_of_bytes_and_streams_are_base64()
    {
        foreach (object body in new object[] { Bytes, new List<byte>(Bytes), new MemoryStream(Bytes) })
        {
            var json = Json(HttpResults.Ok(body));

            Assert.Equal("AAH/", json.GetProperty("body").GetString());
            Assert.True(json.GetProperty("isBase64Encoded").GetBoolean());
            Assert.Equal("application/octet-stream", Header(json, "content-type"));
        }
    }

    [Fact]
    public void A_content_type_header_of_the_caller_takes_precedence()
    {
        var json = Json(HttpResults.BadRequest(new { title = "no" }).AddHeader("Content-Type", "application/problem+json"));

        Assert.Equal("application/problem+json", Header(json, "content-type"));
    }

    [Fact]
    public void Header_names_become_lower_case_and_values_are_added()
    {
        var result = HttpResults.Ok();

        Assert.Same(result, result.AddHeader("Set-Cookie", "a=1").AddHeader("set-cookie", "b=2"));
        Assert.Equal("a=1,b=2", Header(Json(result), "set-cookie"));
    }

    [Fact]
    public void Some_factories_set_a_header()
    {
        Assert.Equal("/parcels/1", Header(Json(HttpResults.Created("/parcels/1")), "location"));
        Assert.Equal("/x", Header(Json(HttpResults.Redirect("/x")), "location"));
        Assert.Equal("5", Header(Json(HttpResults.ServiceUnavailable(5)), "retry-after"));
        Assert.Equal(JsonValueKind.Null, Json(HttpResults.ServiceUnavailable(0)).GetProperty("multiValueHeaders").ValueKind);
    }

    [Theory]
    [InlineData(HttpResultSerializationOptions.ProtocolVersion.V1, "multiValueHeaders")]
    [InlineData(HttpResultSerializationOptions.ProtocolVersion.V2, "headers")]
    public void An_http_api_takes_headers_by_its_version(HttpResultSerializationOptions.ProtocolVersion version, string member)
    {
        var payload = HttpResults.Ok().AddHeader("Vary", "a").AddHeader("Vary", "b").Serialize(new HttpResultSerializationOptions
        {
            Format = HttpResultSerializationOptions.ProtocolFormat.HttpApi,
            Version = version,
            Serializer = new DefaultLambdaJsonSerializer(),
        });

        var value = Read.Json(payload).GetProperty(member).GetProperty("vary");
        Assert.Equal("a,b", value.ValueKind == JsonValueKind.String ? value.GetString() : Values(value));
    }

    private static JsonElement Json(IHttpResult result) => Read.Json(result.Serialize(new HttpResultSerializationOptions
    {
        Format = HttpResultSerializationOptions.ProtocolFormat.RestApi,
        Version = HttpResultSerializationOptions.ProtocolVersion.V1,
        Serializer = new DefaultLambdaJsonSerializer(),
    }));

    private static string Header(JsonElement response, string name) =>
        Values(response.GetProperty("multiValueHeaders").GetProperty(name));

    private static string Values(JsonElement values) => string.Join(',', values.EnumerateArray().Select(v => v.GetString()));
}
