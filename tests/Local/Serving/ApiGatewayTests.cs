using System.Net;
using System.Text.Json.Nodes;
using Shop.Local.Gateway;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Serving;

public sealed class ApiGatewayTests(SmallApi api) : IClassFixture<SmallApi>
{
    [Fact]
    public async Task Each_function_has_its_own_environment_and_endpoints()
    {
        using var red = await api.GetAsync("/red");
        using var blue = await api.GetAsync("/blue");
        Assert.Equal(("red", "blue"), (await red.Content.ReadAsStringAsync(), await blue.Content.ReadAsStringAsync()));
        Assert.EndsWith("/dynamodb/red", red.Headers.GetValues("X-Endpoint").Single(), StringComparison.Ordinal);
        Assert.EndsWith("/dynamodb/blue", blue.Headers.GetValues("X-Endpoint").Single(), StringComparison.Ordinal);
        Assert.Null(Environment.GetEnvironmentVariable("COLOUR"));
        Assert.Contains(api.Shop.Log.Lines, line => line is { Source: "red", Level: "Information", Text: "painting /red" });
    }

    [Fact]
    public async Task A_change_of_the_environment_by_one_function_is_invisible_to_others()
    {
        using var red = await api.GetAsync("/red");
        using var blue = await api.GetAsync("/blue");
        Assert.Equal(("mark", "mark"), (red.Headers.GetValues("X-Marks").Single(), blue.Headers.GetValues("X-Marks").Single()));
    }

    [Theory]
    [InlineData("/nothing", 403, "Missing Authentication Token")]
    [InlineData("/raw", 502, "Internal server error")]
    [InlineData("/throw", 502, "Internal server error")]
    [InlineData("/slow", 502, "Internal server error")]
    [InlineData("/slower", 504, "Endpoint request timed out")]
    [InlineData("/needs", 400, "Missing required request parameters: [q]")]
    public async Task Errors_of_the_gateway_have_the_status_and_message_of_AWS(string path, int status, string message)
    {
        using var answer = await api.GetAsync(path);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(message, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["message"]);
        Assert.NotEmpty(answer.Headers.GetValues("x-amzn-RequestId"));
    }

    [Fact]
    public async Task A_request_with_its_required_parameter_is_accepted()
    {
        using var answer = await api.GetAsync("/needs?q=1");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        using var body = new ByteArrayContent(new byte[ApiGateway.LargestBody + 1]);
        using var answer = await api.Http.PostAsync(new Uri(api.Shop.BaseUrl + "/red"), body);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_path_outside_the_stage_is_forbidden()
    {
        using var answer = await api.Http.GetAsync(new Uri(api.Shop.Address, "/red"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_failed_invocation_has_the_answer_of_Lambda()
    {
        using var content = new StringContent("{}");
        using var answer = await api.Http.PostAsync(new Uri($"{api.Shop.LambdaEndpoint}/2015-03-31/functions/throw/invocations"), content);
        var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal((200, "Unhandled"), ((int)answer.StatusCode, answer.Headers.GetValues("X-Amz-Function-Error").Single()));
        Assert.Equal(("InvalidOperationException", "secret detail"), ((string?)error["errorType"], (string?)error["errorMessage"]));
        Assert.NotEmpty(error["stackTrace"]!.AsArray());
    }

    [Fact]
    public async Task An_invocation_of_an_unknown_function_is_not_found()
    {
        using var content = new StringContent("{}");
        using var answer = await api.Http.PostAsync(new Uri($"{api.Shop.LambdaEndpoint}/2015-03-31/functions/nobody/invocations"), content);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("ResourceNotFoundException", answer.Headers.GetValues("X-Amzn-ErrorType").Single());
    }

    [Fact]
    public async Task The_record_of_a_refusal_has_its_path_template_problem_and_ids()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Shop.BaseUrl + "/conflicts/7"));
        request.Headers.Add("X-Correlation-Id", "order-7");
        using var answer = await api.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);

        var record = api.Shop.Requests.All.Single(one => one.CorrelationId == "order-7");
        Assert.Equal(("GET", "/conflicts/{id}", 409, "edit-conflict"), (record.Method, record.Route, record.Status, record.Problem));
        Assert.Equal("The item is newer.", record.Detail);
        Assert.Equal(answer.Headers.GetValues("x-amzn-RequestId").Single(), record.RequestId);
        Assert.Contains(record.RequestId, await api.Http.GetStringAsync(api.Shop.Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_log_lines_of_an_invocation_have_its_request_id()
    {
        using var content = new StringContent("{}");
        var invoke = new Uri($"{api.Shop.LambdaEndpoint}/2015-03-31/functions/conflict/invocations");
        using var answer = await api.Http.PostAsync(invoke, content);
        var requestId = answer.Headers.GetValues("x-amzn-RequestId").Single();
        Assert.Equal(
            ["reading the item", "the item is newer"],
            api.Shop.Log.Lines.Where(line => line.RequestId == requestId).Select(line => line.Text));
    }

    [Fact]
    public async Task The_console_page_shows_functions_and_their_routes()
    {
        var page = await api.Http.GetStringAsync(api.Shop.Address);
        Assert.Contains("GET /blue", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_with_another_host_name_cannot_read_the_console()
    {
        var info = new Uri(api.Shop.Address, "/_local/info");
        using var request = new HttpRequestMessage(HttpMethod.Get, info) { Headers = { Host = "evil.example" } };
        using var answer = await api.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_request_over_the_throttle_is_answered_with_429()
    {
        var stack = new StackBuilder()
            .Function("red", Handlers.Named(nameof(Handlers.Colour)))
            .Route("get", "/red", "red")
            .Throttle(burst: 2);
        await using var shop = await Shops.ServeAsync(stack.Build(), new ManualTime());
        var answers = new List<int>();
        for (var number = 0; number < 3; number++)
        {
            using var answer = await api.Http.GetAsync(new Uri(shop.BaseUrl + "/red"));
            answers.Add((int)answer.StatusCode);
        }

        Assert.Equal([200, 200, 429], answers);
    }
}
