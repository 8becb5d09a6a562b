using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Auth;
using Shop.Functions.Idempotency;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Idempotency;

[Collection(DynamoDbTests.Name)]
public sealed class StoredAnswersTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;
    private int effects;

    public async Task InitializeAsync() => tables = await dynamoDb.TablesAsync();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task A_retry_gets_the_first_answer_and_has_no_second_effect()
    {
        var first = await SendAsync("key-1", "ada");
        var again = await SendAsync("key-1", "ada");
        Assert.Equal((201, 201, 1), (first.Status, again.Status, effects));
        Assert.Equal(first.Body.GetRawText(), again.Body.GetRawText());
        Assert.Equal("/v1/things/1", again.Headers["Location"]);
        Assert.Equal("true", again.Headers["Idempotent-Replayed"]);
        Assert.False(first.Headers.ContainsKey("Idempotent-Replayed"));
    }

    [Fact]
    public async Task A_different_request_with_the_same_key_is_refused()
    {
        await SendAsync("key-1", "ada");
        var other = await SendAsync("key-1", "charles");
        Assert.Equal((422, 1), (other.Status, effects));
        Assert.Equal("urn:problem-type:shop:idempotency-key-reused", other["type"]);
    }

    [Fact]
    public async Task Without_a_key_every_request_is_executed()
    {
        await SendAsync(key: null, "ada");
        await SendAsync(key: null, "ada");
        Assert.Equal(2, effects);
        Assert.Empty(await tables.RowsAsync(ShopTable.Idempotency));
    }

    [Fact]
    public async Task Keys_of_different_users_are_independent()
    {
        await SendAsync("key-1", "ada");
        await SendAsync("key-1", "ada", by: "sub-2");
        Assert.Equal(2, effects);
    }

    [Fact]
    public async Task Of_many_concurrent_requests_one_is_executed_and_all_get_its_answer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync("key-1", "ada")));
        Assert.All(answers, answer => Assert.Equal((201, "ada"), (answer.Status, answer["name"])));
        Assert.Single(await tables.RowsAsync(ShopTable.Carts));
        Assert.Single(await tables.RowsAsync(ShopTable.Idempotency));
    }

    [Fact]
    public async Task A_refusal_is_not_stored()
    {
        Assert.Equal(409, (await SendAsync("key-1", "refused")).Status);
        Assert.Empty(await tables.RowsAsync(ShopTable.Idempotency));
    }

    [Fact]
    public async Task A_key_can_be_used_again_after_its_lifetime()
    {
        await SendAsync("key-1", "ada");
        await SendAsync("key-1", "ada", at: FixedTime.Noon + IdempotencyItem.Lifetime);
        Assert.Equal(2, effects);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with blank")]
    [InlineData("schlüssel")]
    public async Task An_invalid_key_is_refused(string key) =>
        Assert.Equal(["Idempotency-Key"], (await SendAsync(key, "ada")).Fields);

    [Fact]
    public async Task A_key_that_is_too_long_is_refused() => Assert.Equal(400, (await SendAsync(new string('k', 256), "ada")).Status);

    private Task<Answer> SendAsync(string? key, string name, string by = "sub-1", DateTimeOffset? at = null)
    {
        var time = new FixedTime(at ?? FixedTime.Noon);
        var request = Requests.Post("/things", $$"""{"name":"{{name}}"}""").By(by);
        if (key is not null)
        {
            request.MultiValueHeaders = new Dictionary<string, IList<string>> { ["idempotency-key"] = [key] };
        }

        var writes = tables.New<Writes>();
        return Answer.OfAsync(tables.New<Endpoint<Things>>(time).RunAsync<Body>(request, new FakeContext(), async (call, body) =>
        {
            if (body.Name == "refused")
            {
                return new EmailTaken();
            }

            var reply = Reply.Created("/v1/things/1", body);
            var effect = writes.Create(ShopTable.Carts, Item.Of(("ownerId", Item.Text($"thing#{Guid.NewGuid()}"))));
            if (!await tables.TryWriteAsync([effect, .. call.StoredAnswer.Write(reply)]))
            {
                return new EmailTaken();
            }

            Interlocked.Increment(ref effects);
            return reply;
        }));
    }

    private sealed record Body
    {
        public string? Name { get; init; }
    }

    private sealed class Things
    {
        [RestApi(LambdaHttpMethod.Post, "/things")]
        [Roles(Role.Customer)]
        [Idempotent]
        [Body<Body>]
        public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) => throw new NotSupportedException();
    }
}
