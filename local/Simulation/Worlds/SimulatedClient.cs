using Amazon.Lambda.APIGatewayEvents;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Local.Simulation.Worlds;

/// <summary>A client of the API, signed in as one user. A request without an answer is sent again.</summary>
/// <param name="user">Null for a client that is not signed in.</param>
internal sealed class SimulatedClient(SimulatedWorld world, SimulatedUser? user)
{
    private const int MostAttempts = 600;

    /// <summary>Sends a request until it has an answer.</summary>
    /// <param name="ids">The path parameters.</param>
    /// <returns>Null when there is no answer after all attempts.</returns>
    public Task<SimulatedAnswer?> SendAsync<THandler>(string route, string? body = null, params string[] ids) =>
        PersistAsync<THandler>(() => Request(route, body), ids);

    /// <summary>Sends a request with a header until it has an answer.</summary>
    public Task<SimulatedAnswer?> SendWithAsync<THandler>(
        string route, (string Name, string Value) header, string? body, params string[] ids) =>
        PersistAsync<THandler>(() => With(header, Request(route, body)), ids);

    /// <summary>Sends a request with an Idempotency-Key until it has an answer, and notes the answer.</summary>
    public async Task<SimulatedAnswer?> SendOnceAsync<THandler>(string route, string key, string body, params string[] ids)
    {
        var answer = await SendWithAsync<THandler>(route, (IdempotentAttribute.Header, key), body, ids);
        if (answer is not null)
        {
            world.Clients.Exchanges.Add(new(user!.Id, route, key, body, answer));
        }
        else
        {
            world.Clients.Unanswered++;
        }

        return answer;
    }

    /// <summary>Waits some time before it sends.</summary>
    public async Task<SimulatedAnswer?> LaterAsync(TimeSpan delay, Func<Task<SimulatedAnswer?>> send)
    {
        await world.Clock.DelayAsync(delay);
        return await send();
    }

    private static APIGatewayProxyRequest With((string Name, string Value) header, APIGatewayProxyRequest request)
    {
        request.MultiValueHeaders = new Dictionary<string, IList<string>> { [header.Name] = [header.Value] };
        return request;
    }

    private APIGatewayProxyRequest Request(string route, string? body)
    {
        var parts = route.Split(' ');
        return SimulatedApi.Request(user, parts[0], parts[1], body);
    }

    private void Note(string path, string[] ids)
    {
        if (ids is [var id, ..] && world.Memory.ByTable[ShopTable.Orders].Find(id) is { } order)
        {
            world.Clients.Asked.Add((path[(path.LastIndexOf('/') + 1)..], order["status"].S));
        }
    }

    private async Task<SimulatedAnswer?> PersistAsync<THandler>(Func<APIGatewayProxyRequest> request, string[] ids)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var sent = request();
            Note(sent.Path, ids);
            if (await world.Api.SendAsync<THandler>(sent, ids) is { IsOutage: false } answer)
            {
                return answer;
            }

            await world.Clock.DelayAsync(world.Chance.Milliseconds(200, 5_000));
        }

        return null;
    }
}
