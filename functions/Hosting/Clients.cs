using Amazon;
using Amazon.CognitoIdentityProvider;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace Shop.Functions.Hosting;

/// <summary>
/// Creates the AWS clients. In the local run an endpoint is configured; it accepts any credentials, so the client does not search for
/// credentials. The timeouts are short enough for several attempts within the timeout of a function.
/// </summary>
internal static class Clients
{
    private static readonly BasicAWSCredentials LocalCredentials = new("local", "local");

    public static AmazonDynamoDBClient DynamoDb(Settings settings)
    {
        var config = Configure(new AmazonDynamoDBConfig(), settings.Region, settings.DynamoDbEndpoint, timeout: TimeSpan.FromSeconds(3));
        return settings.DynamoDbEndpoint is null ? new(config) : new(LocalCredentials, config);
    }

    /// <summary>Creates the client for sign-up and sign-in, which need no AWS credentials and no grant.</summary>
    public static AmazonCognitoIdentityProviderClient Cognito(Settings settings) => new(
        new AnonymousAWSCredentials(),
        Configure(new AmazonCognitoIdentityProviderConfig(), settings.Region, settings.CognitoEndpoint, timeout: TimeSpan.FromSeconds(6)));

    /// <summary>
    /// Creates the client for the administration of the user pool. It signs requests with the credentials of the function.
    /// </summary>
    public static AmazonCognitoIdentityProviderClient CognitoAdministration(Settings settings)
    {
        var config = Configure(new AmazonCognitoIdentityProviderConfig(), settings.Region, settings.CognitoEndpoint, timeout: TimeSpan.FromSeconds(6));
        return settings.CognitoEndpoint is null ? new(config) : new(LocalCredentials, config);
    }

    private static T Configure<T>(T config, string region, string? endpoint, TimeSpan timeout)
        where T : ClientConfig
    {
        config.IgnoreConfiguredEndpointUrls = true;
        config.RetryMode = RequestRetryMode.Standard;
        config.MaxErrorRetry = 2;
        config.Timeout = timeout;
        if (endpoint is null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }
        else
        {
            config.ServiceURL = endpoint;
            config.AuthenticationRegion = region;
        }

        return config;
    }
}
