using System.Net;
using System.Text.Json.Nodes;
using Shop.Local;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Serving;

/// <summary>A hand-made API over HTTP.</summary>
public sealed class SmallApi : IAsyncLifetime
{
    public LocalShop Shop { get; private set; } = null!;

    public HttpClient Http { get; } = new();

    public async Task InitializeAsync() => Shop = await Shops.ServeAsync(new StackBuilder()
        .Function("red", Handlers.Named(nameof(Handlers.Colour)), environment: ("COLOUR", "red"))
        .Function("blue", Handlers.Named(nameof(Handlers.Colour)), environment: ("COLOUR", "blue"))
        .Function("raw", Handlers.Named(nameof(Handlers.RawAsync)))
        .Function("throw", Handlers.Named(nameof(Handlers.ThrowAsync)))
        .Function("slow", Handlers.Named(nameof(Handlers.SleepAsync)), timeout: 1)
        .Function("slower", Handlers.Named(nameof(Handlers.SleepAsync)), timeout: 20)
        .Route("get", "/red", "red").Route("post", "/red", "red").Route("get", "/blue", "blue").Route("get", "/raw", "raw").Route("get", "/throw", "throw")
        .Route("get", "/slow", "slow").Route("get", "/slower", "slower", timeoutMilliseconds: 200)
        .Route("get", "/needs", "red", parameters: [new JsonObject { ["name"] = "q", ["in"] = "query", ["required"] = true }])
        .Build());

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await Shop.DisposeAsync();
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(new Uri(Shop.BaseUrl + path));
}

public sealed class ApiTests(SmallApi api) : IClassFixture<SmallApi>
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
    public async Task What_a_function_writes_into_its_environment_no_other_sees()
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
    public async Task What_the_gateway_answers_itself_is_as_in_AWS(string path, int status, string message)
    {
        using var answer = await api.GetAsync(path);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(message, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["message"]);
        Assert.NotEmpty(answer.Headers.GetValues("x-amzn-RequestId"));
    }

    [Fact]
    public async Task A_required_parameter_that_is_there_passes()
    {
        using var answer = await api.GetAsync("/needs?q=1");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_over_ten_megabytes_is_refused()
    {
        using var body = new ByteArrayContent(new byte[(10 * 1024 * 1024) + 1]);
        using var answer = await api.Http.PostAsync(new Uri(api.Shop.BaseUrl + "/red"), body);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Outside_the_stage_there_is_no_API()
    {
        using var answer = await api.Http.GetAsync(new Uri(api.Shop.Address, "/red"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task An_invocation_that_fails_answers_as_Lambda_does()
    {
        using var content = new StringContent("{}");
        using var answer = await api.Http.PostAsync(new Uri($"{api.Shop.LambdaEndpoint}/2015-03-31/functions/throw/invocations"), content);
        var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal((200, "Unhandled"), ((int)answer.StatusCode, answer.Headers.GetValues("X-Amz-Function-Error").Single()));
        Assert.Equal(("InvalidOperationException", "secret detail"), ((string?)error["errorType"], (string?)error["errorMessage"]));
        Assert.NotEmpty(error["stackTrace"]!.AsArray());
    }

    [Fact]
    public async Task A_function_that_is_not_there_cannot_be_invoked()
    {
        using var content = new StringContent("{}");
        using var answer = await api.Http.PostAsync(new Uri($"{api.Shop.LambdaEndpoint}/2015-03-31/functions/nobody/invocations"), content);
        Assert.Equal((HttpStatusCode.NotFound, "ResourceNotFoundException"), (answer.StatusCode, answer.Headers.GetValues("X-Amzn-ErrorType").Single()));
    }

    [Fact]
    public async Task The_console_page_shows_functions_and_their_routes()
    {
        var page = await api.Http.GetStringAsync(api.Shop.Address);
        Assert.Contains("GET /blue", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Foreign_host_names_do_not_reach_the_console()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Shop.Address, "/_local/info")) { Headers = { Host = "evil.example" } };
        using var answer = await api.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Requests_over_the_throttle_get_429()
    {
        await using var shop = await Shops.ServeAsync(
            new StackBuilder().Function("red", Handlers.Named(nameof(Handlers.Colour))).Route("get", "/red", "red").Throttle(burst: 2).Build(), new ManualTime());
        var answers = new List<int>();
        for (var number = 0; number < 3; number++)
        {
            using var answer = await api.Http.GetAsync(new Uri(shop.BaseUrl + "/red"));
            answers.Add((int)answer.StatusCode);
        }

        Assert.Equal([200, 200, 429], answers);
    }
}
