using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Shop.Tests.Sdk.Cognito;

public sealed class WaitingTests
{
    [Fact]
    public async Task A_call_that_exceeds_the_timeout_throws()
    {
        await using var fake = await FakeCognito.StartAsync();
        using var client = fake.Client(timeout: TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAsync<TimeoutException>(() => Calls.MakeAsync("SignUp", client));
    }

    [Fact]
    public async Task A_call_is_cancelled_by_its_token()
    {
        await using var fake = await FakeCognito.StartAsync();
        using var client = fake.Client();
        using var source = new CancellationTokenSource();

        var call = client.SignUpAsync(new SignUpRequest { ClientId = "client" }, source.Token);
        while (fake.Requests.IsEmpty)
        {
            await Task.Delay(10);
        }

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task An_unreachable_service_is_a_connection_error()
    {
        AmazonCognitoIdentityProviderClient client;
        await using (var fake = await FakeCognito.StartAsync())
        {
            client = fake.Client();
        }

        using (client)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => Calls.MakeAsync("SignUp", client));
        }
    }
}
