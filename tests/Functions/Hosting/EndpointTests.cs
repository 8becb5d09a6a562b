using Amazon.DynamoDBv2;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Hosting;

public sealed class EndpointTests
{
    private readonly FakeContext context = new();

    [Fact]
    public async Task Answers_JSON_that_no_cache_keeps_and_any_origin_may_read()
    {
        var answer = await RunAsync(Requests.Get("/things").By("sub-1"), _ => Reply.Ok(new { At = FixedTime.Noon, Nothing = (string?)null, Text = "é<" }));
        Assert.Equal(200, answer.Status);
        Assert.Equal("""{"at":"2025-11-21T12:00:00.0000000Z","text":"é\u003C"}""", answer.Body.GetRawText());
        Assert.Equal("application/json", answer.Headers["Content-Type"]);
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
        Assert.Equal("*", answer.Headers["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task Answers_401_without_a_token() => Assert.Equal(401, (await RunAsync(Requests.Get("/things"))).Status);

    [Fact]
    public async Task Answers_403_to_a_role_that_is_not_listed()
    {
        var answer = await RunAsync(Requests.Get("/things").By("sub-1", "admin"));
        Assert.Equal(403, answer.Status);
        Assert.Equal("urn:problem-type:shop:forbidden", answer["type"]);
    }

    [Fact]
    public async Task A_refused_request_does_not_reach_the_handler()
    {
        var called = false;
        await RunAsync(Requests.Get("/things").By("sub-1", "admin"), _ => Called());
        await RunAsync(Requests.Get("/things", ("colour", "red")).By("sub-1"), _ => Called());
        Assert.False(called);

        Reply Called()
        {
            called = true;
            return new NotFound();
        }
    }

    [Fact]
    public async Task Checks_the_caller_before_the_parameters() =>
        Assert.Equal(401, (await RunAsync(Requests.Get("/things", ("colour", "red")))).Status);

    [Fact]
    public async Task Passes_declared_query_parameters_to_the_handler() =>
        await RunAsync(Requests.Get("/things", ("size", "7")).By("sub-1"), call =>
        {
            Assert.Equal("7", call.Query["size"]);
            Assert.Null(call.Query["shade"]);
            return new NotFound();
        });

    [Fact]
    public async Task Reads_the_single_value_view_of_the_query_when_the_multi_value_view_is_missing()
    {
        var request = Requests.Get("/things").By("sub-1");
        request.QueryStringParameters = new Dictionary<string, string> { ["size"] = "7", ["colour"] = "red" };
        Assert.Equal(["colour"], (await RunAsync(request)).Fields);
    }

    [Fact]
    public async Task The_error_names_every_query_parameter_that_is_unknown_or_repeated()
    {
        var answer = await RunAsync(Requests.Get("/things", ("colour", "red"), ("size", "1"), ("size", "2"), ("shade", "x")).By("sub-1"));
        Assert.Equal(400, answer.Status);
        Assert.Equal(["colour", "size"], answer.Fields);
    }

    [Fact]
    public async Task Answers_500_with_the_request_id_and_nothing_of_the_exception()
    {
        var answer = await RunAsync(Requests.Get("/things").By("sub-1"), _ => throw new InvalidDataException("table-secret"));
        Assert.Equal(500, answer.Status);
        Assert.Equal("application/problem+json", answer.Headers["Content-Type"]);
        Assert.Equal("request-1", answer["requestId"]);
        Assert.DoesNotContain("secret", answer.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(context.Lines, line => line.StartsWith("Error ", StringComparison.Ordinal) && line.Contains("table-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answers_500_when_a_reply_cannot_be_serialized() =>
        Assert.Equal(500, (await RunAsync(Requests.Get("/things").By("sub-1"), _ => Reply.Ok(new { Type = typeof(string) }))).Status);

    [Fact]
    public async Task Answers_503_with_Retry_After_while_DynamoDB_is_throttled()
    {
        var answer = await RunAsync(Requests.Get("/things").By("sub-1"), _ => throw new AmazonDynamoDBException("busy") { ErrorCode = "ThrottlingException" });
        Assert.Equal(503, answer.Status);
        Assert.Equal("1", answer.Headers["Retry-After"]);
    }

    [Fact]
    public async Task Answers_503_before_the_function_reaches_its_timeout()
    {
        var hurried = new FakeContext { RemainingTime = TimeSpan.FromMilliseconds(520) };
        var answer = await Answer.OfAsync(new Things().Endpoint.RunAsync(Requests.Get("/things").By("sub-1"), hurried, async call =>
        {
            await Task.Delay(Timeout.Infinite, call.CancellationToken);
            return new NotFound();
        }));
        Assert.Equal(503, answer.Status);
    }

    [Fact]
    public async Task Logs_one_line_for_each_request_with_route_status_problem_and_ids_but_nothing_that_was_sent()
    {
        await RunAsync(Requests.Get("/things", ("size", "hunter2")).By("sub-1"), _ => new NotFound());
        Assert.Matches(
            @"^Information request: GET /things 404 in [0-9]+ ms, not-found: This resource does not exist\. "
            + @"\(request request-1, correlation request-1\)$",
            Assert.Single(context.Lines));
    }

    [Fact]
    public async Task Refuses_to_run_with_a_body_that_is_not_declared() =>
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => new Things().Endpoint.RunAsync<string>(Requests.Get("/things"), context, (_, _) => Task.FromResult<Reply>(new NotFound())));

    private Task<Answer> RunAsync(APIGatewayProxyRequest request, Func<Call, Reply>? handle = null) => Answer.OfAsync(
        new Things().Endpoint.RunAsync(request, context, call => Task.FromResult(handle?.Invoke(call) ?? new NotFound())));

    private sealed class Things
    {
        public Endpoint<Things> Endpoint { get; } = Endpoints.New<Things>();

        [RestApi(LambdaHttpMethod.Get, "/things")]
        [Roles(Role.Customer)]
        [QueryParameter("size", "How large.")]
        [QueryParameter("shade", "How dark.")]
        public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) => throw new NotSupportedException();
    }
}
