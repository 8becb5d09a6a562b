using Amazon.Lambda.APIGatewayEvents;
using Shop.Tests.Sdk.Lambda.Handlers;

namespace Shop.Tests.Sdk.Lambda;

public sealed class ReplyTests
{
    private static readonly FakeContext Context = new();
    private static readonly APIGatewayProxyRequest Request = new();

    [Fact]
    public async Task An_object_is_200_with_json_of_the_assembly_serializer()
    {
        Check(new Replying_Plain_Generated().Plain(Request, Context));
        Check(await new Replying_PlainLater_Generated().PlainLater(Request, Context));

        static void Check(APIGatewayProxyResponse response)
        {
            Assert.Equal(200, response.StatusCode);
            Assert.Equal("application/json", response.Headers["Content-Type"]);
            Assert.Equal("""{"Label":"tea","Grams":250}""", response.Body);
        }
    }

    [Fact]
    public void A_serializer_on_the_method_takes_precedence_over_that_of_the_assembly()
    {
        Assert.Equal("""{"label":"tea","grams":250}""", new Replying_Camel_Generated().Camel(Request, Context).Body);
    }

    [Fact]
    public async Task A_string_is_plain_text_and_a_string_of_a_task_is_json()
    {
        var now = new Replying_Text_Generated().Text(Request, Context);
        var later = await new Replying_TextLater_Generated().TextLater(Request, Context);

        Assert.Equal(("tea", "text/plain"), (now.Body, now.Headers["Content-Type"]));
        Assert.Equal(("\"tea\"", "application/json"), (later.Body, later.Headers["Content-Type"]));
    }

    [Fact]
    public void A_number_is_json()
    {
        var response = new Replying_Number_Generated().Number(Request, Context);

        Assert.Equal(("7", "application/json"), (response.Body, response.Headers["Content-Type"]));
    }

    [Fact]
    public async Task A_function_without_a_result_is_200_without_a_body()
    {
        Check(new Replying_Nothing_Generated().Nothing(Request, Context));
        Check(await new Replying_NothingLater_Generated().NothingLater(Request, Context));

        static void Check(APIGatewayProxyResponse response)
        {
            Assert.Equal(200, response.StatusCode);
            Assert.Null(response.Body);
            Assert.Null(response.Headers);
        }
    }

    [Fact]
    public async Task A_gateway_response_is_returned_unchanged()
    {
        Assert.Equal(418, (await new Replying_Response_Generated().Response(Request, Context)).StatusCode);
    }

    [Fact]
    public async Task An_http_result_is_a_stream_of_the_gateway_response()
    {
        var now = Read.Json(new Replying_Result_Generated().Result(Request, Context));
        var later = Read.Json(await new Replying_ResultLater_Generated().ResultLater(Request, Context));

        Assert.Equal(409, now.GetProperty("statusCode").GetInt32());
        Assert.Equal("""{"Label":"tea","Grams":250}""", now.GetProperty("body").GetString());
        Assert.Equal(201, later.GetProperty("statusCode").GetInt32());
        Assert.Equal("/parcels/1", later.GetProperty("multiValueHeaders").GetProperty("location")[0].GetString());
    }

    [Fact]
    public async Task An_exception_of_the_handler_reaches_the_runtime()
    {
        var exception = await Assert.ThrowsAsync<InvalidTimeZoneException>(() => new Replying_Throw_Generated().Throw(Request, Context));

        Assert.Equal("no tea", exception.Message);
    }
}
