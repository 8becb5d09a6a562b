using Pulumi.Serialization;

namespace Pulumi;

public sealed partial class Deployment
{
    internal async Task<T> InvokeAsync<T>(string token, InvokeArgs? args)
    {
        var (inputs, _) = await MarshalAsync($"invoke:{token}", (args ?? InvokeArgs.Empty).ToDictionary()).ConfigureAwait(false);
        return (await AskAsync<T>(token, inputs, provider: null).ConfigureAwait(false)).Value;
    }

    internal Output<T> Invoke<T>(string token, InvokeArgs? args)
        => new(InvokeOutputAsync<T>(token, args));

    internal Output<T> Call<T>(string token, CallArgs? args, Resource? self)
    {
        return new Output<T>(CallAsync());

        async Task<Resolved<T>> CallAsync()
        {
            var given = (args ?? CallArgs.Empty).ToDictionary();
            given = self is null ? given : given.SetItem("__self__", self);
            var (inputs, _) = await MarshalAsync($"call:{token}", given).ConfigureAwait(false);
            return await AskAsync<T>(token, inputs, self?.Provider).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// When an argument, or the id of a resource that it depends on, is unknown, the result is unknown and the function is not called.
    /// </summary>
    private async Task<Resolved<T>> InvokeOutputAsync<T>(string token, InvokeArgs? args)
    {
        var (inputs, used) = await MarshalAsync($"invoke:{token}", (args ?? InvokeArgs.Empty).ToDictionary()).ConfigureAwait(false);
        if (Wire.HasUnknown(inputs))
        {
            return Resolved.Unknown<T>();
        }

        foreach (var resource in used.Union(Expand(used)).OfType<CustomResource>())
        {
            if (resource.Id is { } id && !(await id.Resolution.ConfigureAwait(false)).IsKnown)
            {
                return Resolved.Unknown<T>();
            }
        }

        var result = await AskAsync<T>(token, inputs, provider: null).ConfigureAwait(false);
        return result with { Resources = result.Resources.Union(used) };
    }

    private async Task<Resolved<T>> AskAsync<T>(string token, ImmutableDictionary<string, object?> inputs, ProviderResource? provider)
    {
        OutputTypes.Check($"{token} result", typeof(T));
        var reference = provider is null ? "" : await provider.ReferenceAsync().ConfigureAwait(false);
        var answer = Wire.Read(await Monitor.CallAsync(token, inputs, reference).ConfigureAwait(false));
        var value = OutputConversion.Convert(answer.Value, typeof(T)) is T converted ? converted : default!;
        return new Resolved<T>(value, answer.IsKnown, answer.IsSecret, answer.Resources);
    }
}
