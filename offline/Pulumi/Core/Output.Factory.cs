using System.Globalization;

namespace Pulumi;

public static partial class Output
{
    public static Output<T> Create<T>(T value) => Create(Task.FromResult(value));

    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    public static Output<T> CreateSecret<T>(T value) => CreateSecret(Task.FromResult(value));

    public static Output<T> CreateSecret<T>(Task<T> value) => Output<T>.Create(value, isSecret: true);

    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Map(state => state with { IsSecret = true });
    }

    public static Output<T> Unsecret<T>(Output<T> output) => output.Map(state => state with { IsSecret = false });

    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.Resolution.ConfigureAwait(false)).IsSecret;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs)
        => Join(inputs.Select(Output<T> (input) => input));

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => Join(outputs);

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => Join(outputs);

    /// <summary>Formats with the invariant culture. Arguments can be inputs and outputs.</summary>
    public static Output<string> Format(FormattableString formattableString)
        => All(formattableString.GetArguments().Select(Untyped))
            .Apply(values => string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. values]));

    internal static Output<object?> Untyped(object? value)
    {
        var output = value is IInput input ? input.ToOutput() : value as IOutput;
        return output is null ? Create(value) : new Output<object?>(output.ResolveAsync());
    }

    private static Output<ImmutableArray<T>> Join<T>(IEnumerable<Output<T>> outputs)
    {
        var parts = outputs.ToImmutableArray();
        return Gathering.Into(async gathering =>
        {
            var values = ImmutableArray.CreateBuilder<T>(parts.Length);
            foreach (var part in parts)
            {
                values.Add(await gathering.TakeAsync(part).ConfigureAwait(false));
            }

            return values.MoveToImmutable();
        });
    }
}
