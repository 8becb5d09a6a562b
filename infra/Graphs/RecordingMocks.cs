using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Shop.Infra.Graphs;

/// <summary>Replaces the Pulumi engine and the provider, and records the resources that the program registers.</summary>
internal sealed class RecordingMocks(string region) : IMocks
{
    private readonly ConcurrentDictionary<(string Type, string Name), MadeResource> made = new();

    public ImmutableDictionary<string, object?> StackOutputs { get; private set; } = ImmutableDictionary<string, object?>.Empty;

    public MadeResource Made(string type, string name) => made[(type, name)];

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var resource = MadeUpState.Of(args.Type!, args.Name!, args.Inputs, region);
        made[(args.Type!, args.Name!)] = resource;
        return Task.FromResult<(string?, object)>((resource.Id, resource.State));
    }

    public Task<object> CallAsync(MockCallArgs args) =>
        throw new NotSupportedException($"The program looks up {args.Token}. A stack must depend on its configuration only.");

    public async Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        if (args.Urn.Split("::") is not [_, _, "pulumi:pulumi:Stack", _])
        {
            return;
        }

        foreach (var (name, output) in args.Outputs)
        {
            StackOutputs = StackOutputs.SetItem(name, await OutputUtilities.GetValueAsync(output));
        }
    }
}

/// <param name="Id">Null for components.</param>
internal sealed record MadeResource(string? Id, ImmutableDictionary<string, object> Inputs, ImmutableDictionary<string, object> State);
