using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Shop.Tests.Sdk.Cognito;

public sealed class WaitingTests
{
    [Fact]
    public async Task A_call_that_takes_too_long_is_given_up()
    {
        await using var fake = await FakeCognito.Start();
        using var client = fake.Client(timeout: TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAsync<TimeoutException>(() => Calls.Make("SignUp", client));
    }

    [Fact]
    public async Task A_call_is_cancelled_by_its_token()
    {
        await using var fake = await FakeCognito.Start();
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
    public async Task A_service_that_cannot_be_reached_is_a_fault_of_the_connection()
    {
        AmazonCognitoIdentityProviderClient client;
        await using (var fake = await FakeCognito.Start())
        {
            client = fake.Client();
        }

        using (client)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => Calls.Make("SignUp", client));
        }
    }
}
