using Amazon.CognitoIdentityProvider;
using Amazon.DynamoDBv2;
using Amazon.Lambda.Serialization.SystemTextJson;
using Microsoft.Extensions.DependencyInjection;
using Shop.Functions.Auth;
using Shop.Functions.Payments;

[assembly: LambdaSerializer(typeof(DefaultLambdaJsonSerializer))]

namespace Shop.Functions;

/// <summary>
/// Registers the services of the handlers. Only this class reads environment variables, and it reads all of them at once. The reason is the
/// local run: it builds the handlers one after the other and sets the variables of the process for one handler at a time.
/// </summary>
[LambdaStartup]
public sealed class Startup
{
    private readonly Func<string, string?> variable;

    public Startup()
        : this(Environment.GetEnvironmentVariable)
    {
    }

    internal Startup(Func<string, string?> variable) => this.variable = variable;

    /// <exception cref="InvalidOperationException">An environment variable is missing.</exception>
    public void ConfigureServices(IServiceCollection services)
    {
        var settings = Settings.Read(variable);
        services
            .AddSingleton(HostClock.Time)
            .AddSingleton(settings.Tables)
            .AddSingleton<IAmazonDynamoDB>(Clients.DynamoDb(settings))
            .AddSingleton<IAmazonCognitoIdentityProvider>(Clients.Cognito(settings))
            .AddSingleton(_ => settings.Client ?? throw Settings.Missing(UserPoolClientAttribute.EnvironmentVariable))
            .AddSingleton(_ => new PoolAdministration(
                Clients.CognitoAdministration(settings),
                settings.UserPoolId ?? throw Settings.Missing(UserPoolAttribute.EnvironmentVariable)))
            .AddSingleton<UserPool>()
            .AddPayments(settings.Payments)
            .AddStores();
    }
}
