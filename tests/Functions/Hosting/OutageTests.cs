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
    public void Throttling_and_conflicts_pass(string code) => Assert.True(Outage.Is(new AmazonDynamoDBException("x") { ErrorCode = code }));

    [Fact]
    public void So_does_Cognitos_throttling() =>
        Assert.True(Outage.Is(new AmazonCognitoIdentityProviderException("x") { ErrorCode = "TooManyRequestsException", StatusCode = HttpStatusCode.BadRequest }));

    [Theory]
    [InlineData("ThrottlingError")]
    [InlineData("ProvisionedThroughputExceeded")]
    [InlineData("TransactionConflict")]
    public void So_do_they_inside_a_transaction(string code) => Assert.True(Outage.Is(ScriptedDynamo.Cancelled("None", code)));

    [Fact]
    public void A_service_that_fails_or_stays_silent_passes()
    {
        Assert.True(Outage.Is(new AmazonDynamoDBException("x") { StatusCode = HttpStatusCode.InternalServerError }));
        Assert.True(Outage.Is(new AmazonDynamoDBException("x", new HttpRequestException("refused"))));
        Assert.True(Outage.Is(new HttpRequestException("refused")));
    }

    [Theory]
    [InlineData("AccessDeniedException")]
    [InlineData("ValidationException")]
    [InlineData("ResourceNotFoundException")]
    public void A_missing_grant_or_a_wrong_request_does_not(string code) =>
        Assert.False(Outage.Is(new AmazonDynamoDBException("x") { ErrorCode = code, StatusCode = HttpStatusCode.BadRequest }));

    [Fact]
    public void Neither_does_a_failed_condition() => Assert.False(Outage.Is(ScriptedDynamo.Cancelled("ConditionalCheckFailed", "None")));

    [Fact]
    public async Task So_does_one_that_cannot_be_reached()
    {
        await using var server = new RecordingServer();
        var url = server.Url;
        await server.DisposeAsync();
        using var dynamo = Clients.DynamoDb(new("eu-west-1", new(new Dictionary<ShopTable, string?>()), Client: null, UserPoolId: null, url, CognitoEndpoint: null));
        Assert.True(Outage.Is(await Assert.ThrowsAnyAsync<Exception>(() => dynamo.ListTablesAsync())));
    }

    [Fact]
    public void Time_that_is_up_is_no_fault() => Assert.True(Outage.Is(new TaskCanceledException()));

    [Fact]
    public void A_bug_is() => Assert.False(Outage.Is(new InvalidOperationException("x")));
}
