using Shop.Local.Cognito;
using Shop.Local.Gateway;
using Shop.Local.Hosting;
using Shop.Local.Lambda;

namespace Shop.Local.Seeds;

/// <summary>Puts the administrator and the demo catalogue into the stack, where they are missing.</summary>
internal sealed class Seeding(ServedPool? pool, ApiGateway? gateway, FunctionHosts functions, HttpClient http, RunLog log)
{
    /// <exception cref="LocalRunException">The stack lacks what they need, or refused one of them; the message has what it logged last.</exception>
    public async Task EnsureAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        if (pool is null || gateway is null)
        {
            throw new LocalRunException("The administrator and the demo catalogue need an API and a user pool; the stack lacks one of them.");
        }

        progress("Making the administrator and the demo catalogue, where they are missing ...");
        try
        {
            await EnsureAsync(pool, gateway, cancellationToken);
        }
        catch (LocalRunException failure) when (log.Lines.LastOrDefault(line => line.Level == "Error") is { } line)
        {
            throw new LocalRunException($"{failure.Message}\n{line.Source} says: {line.Text}", failure);
        }
    }

    // The catalogue is made through the API, on a listener of its own: nobody else sees the shop before it is complete.
    private async Task EnsureAsync(ServedPool served, ApiGateway api, CancellationToken cancellationToken)
    {
        await new Administrator(served.Definition, served.Client, functions.Find).EnsureAsync(cancellationToken);
        await using var backstage = await LocalServer.ListenAsync(0, LocalShop.LargestBody, log, cancellationToken);
        backstage.Serve(api.ServeAsync);
        await new Catalogue(http, new(backstage.Address, api.StagePath), served.Definition, served.Front).EnsureAsync(Administrator.Login, cancellationToken);
    }
}
