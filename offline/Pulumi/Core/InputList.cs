using System.Collections;

namespace Pulumi;

/// <summary>A list. The elements, or the list itself, can be outputs.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Output<ImmutableArray<Input<T>>> items;

    public InputList()
        : this(Output.Create(ImmutableArray<Input<T>>.Empty))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> items)
        : base(Flatten(items)) => this.items = items;

    private protected override IOutput Elements => this.items;

    public static implicit operator InputList<T>(T value) => ImmutableArray.Create<Input<T>>(value);

    public static implicit operator InputList<T>(Output<T> value) => ImmutableArray.Create<Input<T>>(value);

    public static implicit operator InputList<T>(Input<T> value) => ImmutableArray.Create(value);

    public static implicit operator InputList<T>(T[] values) => ImmutableArray.Create(values);

    public static implicit operator InputList<T>(Output<T>[] values) => ImmutableArray.Create(values);

    public static implicit operator InputList<T>(Input<T>[] values) => ImmutableArray.Create(values);

    public static implicit operator InputList<T>(List<T> values) => values.ToImmutableArray();

    public static implicit operator InputList<T>(List<Output<T>> values) => values.ToImmutableArray();

    public static implicit operator InputList<T>(List<Input<T>> values) => values.ToImmutableArray();

    public static implicit operator InputList<T>(ImmutableArray<T> values)
        => values.IsDefault ? default(ImmutableArray<Input<T>>) : ImmutableArray.CreateRange(values, Input<T> (value) => value);

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values)
        => values.IsDefault ? default(ImmutableArray<Input<T>>) : ImmutableArray.CreateRange(values, Input<T> (value) => value);

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(Output.Create(values));

    public static implicit operator InputList<T>(Output<T[]> values) => values.Apply(items => ImmutableArray.Create(items));

    public static implicit operator InputList<T>(Output<List<T>> values) => values.Apply(items => items.ToImmutableArray());

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => values.Apply(items => items.ToImmutableArray());

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values)
        => new(values.Apply(items
            => items.IsDefault ? default : ImmutableArray.CreateRange(items, Input<T> (item) => item)));

    public void Add(params Input<T>[] inputs) => AddRange(inputs);

    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs)
    {
        items = Join(items, inputs.items);
        Current = Flatten(items);
    }

    public InputList<T> Concat(InputList<T> other) => new(Join(items, other.items));

    /// <summary>Yields nothing when the list is unknown.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var value in await Current.ValueOrAsync([]).ConfigureAwait(false))
        {
            yield return value;
        }
    }

    /// <summary>Always throws. Collection initialisers need the method to compile.</summary>
    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException($"An {nameof(InputList<>)} holds values that arrive later: use {nameof(GetAsyncEnumerator)}.");

    internal InputList<T> Clone() => new(items);

    private static Output<ImmutableArray<T>> Flatten(Output<ImmutableArray<Input<T>>> items)
        => items.Apply(Output<ImmutableArray<T>>? (values)
            => values.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All(values.AsEnumerable()));

    private static Output<ImmutableArray<Input<T>>> Join(
        Output<ImmutableArray<Input<T>>> first, Output<ImmutableArray<Input<T>>> second)
        => Output.Combine(first, second, (one, other) => one.AddRange(other));
}
