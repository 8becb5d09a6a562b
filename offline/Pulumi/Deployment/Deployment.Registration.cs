using Pulumi.Serialization;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    internal void Register(Resource resource, ResourceArgs args, ResourceOptions options, PropertyOutputs outputs)
        => Work.Track(RegisterAsync(resource, args, options, outputs));

    internal void RegisterOutputs(Resource resource, Output<IDictionary<string, object?>> outputs)
        => Work.Track(RegisterOutputsAsync(resource, outputs));

    private static async Task<(ImmutableDictionary<string, object?> Properties, HashSet<Resource> Dependencies)> MarshalAsync(
        string label, ImmutableDictionary<string, object?> properties)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        var marshaller = new Marshaller();
        foreach (var (name, value) in properties)
        {
            try
            {
                if (await marshaller.MarshalAsync($"{label}.{name}", value).ConfigureAwait(false) is { } wire)
                {
                    result.Add(name, wire);
                }
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"error serializing property \"{name}\": {error.Message}", error);
            }
        }

        return (result.ToImmutable(), marshaller.Dependencies);
    }

    /// <summary>Replaces each component by its children, down to the first resources that are not components.</summary>
    private static HashSet<Resource> Expand(IEnumerable<Resource> resources)
    {
        var reached = new HashSet<Resource>();
        var open = new Stack<Resource>(resources);
        while (open.TryPop(out var resource))
        {
            if (reached.Add(resource) && resource is ComponentResource)
            {
                foreach (var child in resource.Children)
                {
                    open.Push(child);
                }
            }
        }

        reached.RemoveWhere(resource => resource is ComponentResource { Remote: false });
        return reached;
    }

    private async Task RegisterAsync(Resource resource, ResourceArgs args, ResourceOptions options, PropertyOutputs outputs)
    {
        try
        {
            var reply = await AskAsync(resource, args, options).ConfigureAwait(false);
            outputs.Complete(reply.Urn, reply.Id, reply.State);
        }
        catch (Exception error)
        {
            outputs.Fail(error);
            throw;
        }

        outputs.CompleteRest(isKnown: !IsDryRun);
    }

    private async Task<Reply> AskAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        if (options.Urn is { } urn)
        {
            return Monitor.LookUp(urn);
        }

        var id = await options.Id.ToOutput().ValueOrAsync("").ConfigureAwait(false);
        if (!string.IsNullOrEmpty(id))
        {
            if (resource is not CustomResource)
            {
                throw new ArgumentException($"{nameof(ResourceOptions.Id)} is only valid for a {nameof(CustomResource)}.");
            }

            var existing = await PrepareAsync(resource, args, options, id).ConfigureAwait(false);
            return await Monitor.ReadAsync(resource, existing).ConfigureAwait(false);
        }

        if (options.DeletedWith is not null)
        {
            await options.DeletedWith.Urn.Resolution.ConfigureAwait(false);
        }

        var importId = (options as CustomResourceOptions)?.ImportId ?? "";
        var request = await PrepareAsync(resource, args, options, importId).ConfigureAwait(false);
        return await Monitor.RegisterAsync(resource, request).ConfigureAwait(false);
    }

    /// <summary>Waits for all resources that this one depends on, by DependsOn or through its arguments.</summary>
    private async Task<Request> PrepareAsync(Resource resource, ResourceArgs args, ResourceOptions options, string id)
    {
        var (type, name) = (resource.GetResourceType(), resource.GetResourceName());
        var declared = await options.DependsOn.ToOutput().ValueOrAsync([]).ConfigureAwait(false);
        var given = args.ToDictionary().RemoveRange(["id", "urn"]);
        var (inputs, used) = await MarshalAsync($"resource:{name}[{type}]", given).ConfigureAwait(false);
        var parent = options.Parent ?? (type == Stack.TypeName ? null : Stack);
        var parentUrn = parent is null ? "" : await parent.Urn.ValueOrAsync("").ConfigureAwait(false);
        var provider = resource is CustomResource ? options.Provider : null;
        var reference = provider is null ? "" : await provider.ReferenceAsync().ConfigureAwait(false);
        foreach (var dependency in Expand(declared.Union(used)))
        {
            await dependency.Urn.Resolution.ConfigureAwait(false);
        }

        return new Request(type, name, parentUrn, reference, id, inputs);
    }

    private async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.ValueOrAsync("").ConfigureAwait(false);
        var values = await outputs.ValueOrAsync(ImmutableDictionary<string, object?>.Empty).ConfigureAwait(false);
        var (wire, _) = await MarshalAsync("outputs", values.ToImmutableDictionary()).ConfigureAwait(false);
        await Monitor.RegisterOutputsAsync(urn, wire).ConfigureAwait(false);
    }
}
