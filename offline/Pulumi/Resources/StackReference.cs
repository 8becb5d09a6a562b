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

    /// <summary>Null if the stack has no output of this name. Secret only if this output is secret.</summary>
    public Output<object?> GetOutput(Input<string> name)
        => WithOwnSecretness(name, Output.Combine(name.ToOutput(), Outputs, (asked, outputs) => outputs.GetValueOrDefault(asked)));

    public Output<object> RequireOutput(Input<string> name)
        => WithOwnSecretness(name, Output.Tuple(name.ToOutput(), Name, Outputs).Apply(all =>
        {
            var (asked, stack, outputs) = all;
            return outputs.TryGetValue(asked, out var value)
                ? value
                : throw new KeyNotFoundException($"Required output '{asked}' does not exist on stack '{stack}'.");
        }));

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
