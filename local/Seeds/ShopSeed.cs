using Shop.Local.Cognito;
using Shop.Local.Gateway;
using Shop.Local.Hosting;

namespace Shop.Local.Seeds;

/// <summary>Creates the administrator and the demo products when they are missing.</summary>
internal sealed class ShopSeed(LocalPool? pool, ApiGateway? gateway, HttpClient http, RunLog log)
{
    /// <exception cref="LocalRunException">
    /// The stack lacks a required part or refused a step. The message includes the last logged error.
    /// </exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (pool is null || gateway is null)
        {
            throw new LocalRunException(
                "The administrator and the demo products need an API and a user pool. The stack lacks one of them.");
        }

        try
        {
            await EnsureAsync(pool, gateway, cancellationToken);
        }
        catch (LocalRunException failure) when (log.Lines.LastOrDefault(line => line.Level == "Error") is { } line)
        {
            throw new LocalRunException($"{failure.Message}\n{line.Source} logged: {line.Text}", failure);
        }
    }

    // A separate listener serves the API for this step, so that no user sees an incomplete catalogue.
    private async Task EnsureAsync(LocalPool seededPool, ApiGateway seededGateway, CancellationToken cancellationToken)
    {
        await new AdministratorSeed(seededPool).EnsureAsync(cancellationToken);
        await using var server = await LocalServer.ListenAsync(0, LocalShop.LargestBody, log, cancellationToken);
        server.Serve(seededGateway.ServeAsync);
        var api = new ApiClient(http, new(server.Address, seededGateway.StagePath));
        await new CatalogueSeed(api, seededPool).EnsureAsync(AdministratorSeed.Login, cancellationToken);
    }
}
