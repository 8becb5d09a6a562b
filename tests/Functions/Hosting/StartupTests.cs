using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.DependencyInjection;
using Shop.Functions;
using Shop.Functions.Auth;
using Shop.Functions.Storage;
using Shop.Functions.Users;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Hosting;

public sealed class StartupTests
{
    [Fact]
    public async Task Sends_every_call_to_the_path_of_its_endpoint()
    {
        await using var gate = new RecordingServer();
        await using var services = Build(gate.Url + "gate/users-get-me/");
        await Assert.ThrowsAsync<AmazonDynamoDBException>(
            () => services.GetRequiredService<IAmazonDynamoDB>().GetItemAsync("t", new() { ["k"] = new("v") }));
        await Assert.ThrowsAsync<AmazonCognitoIdentityProviderException>(
            () => services.GetRequiredService<IAmazonCognitoIdentityProvider>().SignUpAsync(new SignUpRequest { ClientId = "c" }));
        Assert.All(gate.Paths, path => Assert.Equal("/gate/users-get-me/", path));
        Assert.Equal(2, gate.Paths.Count);
    }

    [Fact]
    public void Refuses_a_handler_that_needs_a_missing_client()
    {
        using var services = Build("http://127.0.0.1:1/");
        var exception = Assert.Throws<InvalidOperationException>(services.GetRequiredService<UserPool>);
        Assert.Contains("USER_POOL_CLIENT_ID", exception.Message, StringComparison.Ordinal);
        Assert.NotNull(services.GetRequiredService<AccountStore>());
    }

    private static ServiceProvider Build(string endpoint)
    {
        var services = new ServiceCollection();
        new Startup(name => name switch
        {
            "AWS_REGION" => "eu-west-1",
            "AWS_ENDPOINT_URL_DYNAMODB" or "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER" => endpoint,
            _ when Tables.All.Values.Any(table => table.EnvironmentVariable == name) => name,
            _ => null,
        }).ConfigureServices(services);
        return services.BuildServiceProvider();
    }
}
