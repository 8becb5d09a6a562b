using System.Net;
using Amazon.CognitoIdentityProvider;
using Amazon.DynamoDBv2;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Hosting;

public sealed class OutageTests
{
    [Theory]
    [InlineData("ProvisionedThroughputExceededException")]
    [InlineData("ThrottlingException")]
    [InlineData("RequestLimitExceeded")]
    [InlineData("TransactionConflictException")]
    public void Throttling_and_conflicts_are_temporary(string code) => Assert.True(Outage.Is(new AmazonDynamoDBException("x") { ErrorCode = code }));

    [Fact]
    public void Throttling_by_Cognito_is_temporary() =>
        Assert.True(
            Outage.Is(new AmazonCognitoIdentityProviderException("x") { ErrorCode = "TooManyRequestsException", StatusCode = HttpStatusCode.BadRequest }));

    [Theory]
    [InlineData("ThrottlingError")]
    [InlineData("ProvisionedThroughputExceeded")]
    [InlineData("TransactionConflict")]
    public void Throttling_and_conflicts_inside_a_transaction_are_temporary(string code) => Assert.True(Outage.Is(ScriptedDynamo.Cancelled("None", code)));

    [Fact]
    public void A_service_that_fails_or_does_not_answer_is_temporary()
    {
        Assert.True(Outage.Is(new AmazonDynamoDBException("x") { StatusCode = HttpStatusCode.InternalServerError }));
        Assert.True(Outage.Is(new AmazonDynamoDBException("x", new HttpRequestException("refused"))));
        Assert.True(Outage.Is(new HttpRequestException("refused")));
    }

    [Theory]
    [InlineData("AccessDeniedException")]
    [InlineData("ValidationException")]
    [InlineData("ResourceNotFoundException")]
    public void A_missing_grant_or_a_wrong_request_is_not_temporary(string code) =>
        Assert.False(Outage.Is(new AmazonDynamoDBException("x") { ErrorCode = code, StatusCode = HttpStatusCode.BadRequest }));

    [Fact]
    public void A_failed_condition_is_not_temporary() => Assert.False(Outage.Is(ScriptedDynamo.Cancelled("ConditionalCheckFailed", "None")));

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_temporary()
    {
        string url;
        await using (var server = new RecordingServer())
        {
            url = server.Url;
        }

        var tables = new TableNames(new Dictionary<ShopTable, string?>());
        using var dynamo = Clients.DynamoDb(
            new("eu-west-1", tables, Client: null, UserPoolId: null, url, CognitoEndpoint: null, new(null, null, null, null)));
        Assert.True(Outage.Is(await Assert.ThrowsAnyAsync<Exception>(() => dynamo.ListTablesAsync())));
    }

    [Theory]
    [InlineData(503, true)]
    [InlineData(429, true)]
    [InlineData(400, false)]
    public void An_error_of_Stripe_is_temporary_when_a_retry_can_succeed(int status, bool isTemporary) =>
        Assert.Equal(isTemporary, Outage.Is(new Stripe.StripeException((HttpStatusCode)status, null, "no")));

    [Fact]
    public void A_timeout_is_temporary() => Assert.True(Outage.Is(new TaskCanceledException()));

    [Fact]
    public void A_bug_is_not_temporary() => Assert.False(Outage.Is(new InvalidOperationException("x")));
}
