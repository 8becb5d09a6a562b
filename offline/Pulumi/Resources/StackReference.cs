namespace Pulumi;

/// <summary>Reads the outputs of another stack, named <c>organization/project/stack</c>.</summary>
public class StackReference : CustomResource
{
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>Null if the stack has no such output. Secret only if that one output is.</summary>
    public Output<object?> GetOutput(Input<string> name)
        => WithOwnSecretness(name, Output.Tuple(name.ToOutput(), Outputs).Apply(pair => pair.Item2.GetValueOrDefault(pair.Item1)));

    public Output<object> RequireOutput(Input<string> name)
        => WithOwnSecretness(name, Output.Tuple(name.ToOutput(), Name, Outputs).Apply(
            all => all.Item3.TryGetValue(all.Item1, out var value)
                ? value
                : throw new KeyNotFoundException($"Required output '{all.Item1}' does not exist on stack '{all.Item2}'.")));

    public Task<object?> GetValueAsync(Input<string> name) => PlainAsync(GetOutput(name));

    public Task<object> RequireValueAsync(Input<string> name) => PlainAsync(RequireOutput(name));

    private static async Task<T> PlainAsync<T>(Output<T> output)
    {
        var state = await output.Resolution.ConfigureAwait(false);
        return state.IsSecret
            ? throw new InvalidOperationException("The output is a secret: read it with GetOutput or RequireOutput.")
            : state.Value;
    }

    private Output<T> WithOwnSecretness<T>(Input<string> name, Output<T> output)
    {
        return new Output<T>(ResolveAsync());

        async Task<Resolved<T>> ResolveAsync()
        {
            var state = await output.Resolution.ConfigureAwait(false);
            var asked = await name.ToOutput().Resolution.ConfigureAwait(false);
            var secrets = await SecretOutputNames.Resolution.ConfigureAwait(false);
            var isSecret = asked.IsKnown && secrets.IsKnown
                ? !secrets.Value.IsDefault && secrets.Value.Contains(asked.Value)
                : (await Outputs.Resolution.ConfigureAwait(false)).IsSecret;
            return state with { IsSecret = isSecret };
        }
    }
}

public class StackReferenceArgs : ResourceArgs
{
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}
