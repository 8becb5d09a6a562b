using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <param name="Id">The id to read or to import; empty for a new resource.</param>
internal sealed record Request(
    string Type, string Name, string ParentUrn, string Provider, string Id, ImmutableDictionary<string, object?> Inputs);

internal sealed record Reply(string Urn, string? Id, ImmutableDictionary<string, object?> State);

/// <summary>
/// Connects a deployment to the mocks. It stores the registered resources and converts between wire values and plain values.
/// </summary>
internal sealed class MockMonitor(IMocks mocks, string urnPrefix)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Reply> known = [];
    private readonly List<Resource> resources = [];

    public ImmutableArray<Resource> Resources
    {
        get
        {
            lock (gate)
            {
                return [.. resources];
            }
        }
    }

    public async Task<Reply> RegisterAsync(Resource resource, Request request)
    {
        Add(resource);
        return request.Type == Stack.TypeName
            ? new Reply(UrnOf(request), null, ImmutableDictionary<string, object?>.Empty)
            : await NewResourceAsync(request).ConfigureAwait(false);
    }

    public async Task<Reply> ReadAsync(Resource resource, Request request)
    {
        var reply = await NewResourceAsync(request).ConfigureAwait(false);
        Add(resource);
        return reply with { Id = request.Id };
    }

    public Reply LookUp(string urn)
    {
        lock (gate)
        {
            return known.TryGetValue(urn, out var reply) ? reply : throw new InvalidOperationException($"Unknown resource {urn}");
        }
    }

    public async Task<ImmutableDictionary<string, object?>> CallAsync(
        string token, ImmutableDictionary<string, object?> inputs, string provider)
        => await MarshalAsync(await mocks.CallAsync(new MockCallArgs { Token = token, Args = Plain(inputs), Provider = provider })
            .ConfigureAwait(false)).ConfigureAwait(false);

    public Task RegisterOutputsAsync(string urn, ImmutableDictionary<string, object?> outputs)
        => mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(
            urn,
            outputs.ToImmutableDictionary(pair => pair.Key, pair => new Output<object?>(Task.FromResult(Wire.Read(pair.Value))))));

    private static ImmutableDictionary<string, object> Plain(ImmutableDictionary<string, object?> wire)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, value) in wire)
        {
            if (Wire.Read(value) is { IsKnown: true, Value: { } plain })
            {
                result.Add(name, plain);
            }
        }

        return result.ToImmutable();
    }

    private static async Task<ImmutableDictionary<string, object?>> MarshalAsync(object answer)
    {
        var map = answer is IDictionary<string, object> generic ? generic.ToImmutableDictionary() : answer;
        return await new Marshaller().MarshalAsync("", map).ConfigureAwait(false) as ImmutableDictionary<string, object?>
            ?? throw new InvalidOperationException($"{answer.GetType().FullName} is not a supported argument type");
    }

    private async Task<Reply> NewResourceAsync(Request request)
    {
        var (id, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Plain(request.Inputs),
            Provider = request.Provider,
            Id = request.Id,
        }).ConfigureAwait(false);
        var reply = new Reply(UrnOf(request), id ?? request.Id, await MarshalAsync(state).ConfigureAwait(false));
        lock (gate)
        {
            known[reply.Urn] = reply;
        }

        return reply;
    }

    /// <summary>
    /// Uses only the first type of the parent chain, so below a stack every URN contains <c>pulumi:pulumi:Stack$type</c>.
    /// </summary>
    private string UrnOf(Request request)
    {
        var root = request.ParentUrn.Length == 0 ? "" : request.ParentUrn.Split("::")[2].Split('$')[0] + "$";
        return $"{urnPrefix}{root}{request.Type}::{request.Name}";
    }

    private void Add(Resource resource)
    {
        lock (gate)
        {
            resources.Add(resource);
        }
    }
}
