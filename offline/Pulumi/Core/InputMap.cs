using System.Collections;

namespace Pulumi;

/// <summary>A map with string keys. The values, or the map itself, can be outputs.</summary>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Output<ImmutableDictionary<string, Input<TValue>>> items;

    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> items)
        : base(Flatten(items)) => this.items = items;

    private protected override IOutput Elements => this.items;

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => Output.Create(values);

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => Output.Create(values);

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values)
        => values.Apply(map => map.ToImmutableDictionary());

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values)
        => new(values.Apply(map => map?.ToImmutableDictionary(pair => pair.Key, Input<TValue> (pair) => pair.Value)!));

    /// <summary>For a key in both maps the result has the value of the second.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
        => new(Output.Combine(first.items, second.items, (one, other) => one.SetItems(other)));

    /// <summary>Adding an existing key with an equal value changes nothing; with another value the map fails.</summary>
    public void Add(string key, Input<TValue> value)
        => Replace(items.Apply(map => map.SetItem(key, map.TryGetValue(key, out var present) ? Same(key, present, value) : value)));

    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values)
        => Replace(Output.Combine(items, values.items, (map, added) => map.AddRange(added)));

    /// <summary>Yields nothing when the map is unknown.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var pair in await Current.ValueOrAsync(ImmutableDictionary<string, TValue>.Empty).ConfigureAwait(false))
        {
            yield return pair;
        }
    }

    /// <summary>Always throws. Collection initialisers need the method to compile.</summary>
    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException($"An {nameof(InputMap<>)} holds values that arrive later: use {nameof(GetAsyncEnumerator)}.");

    private static Output<TValue> Same(string key, Input<TValue> present, Input<TValue> added)
        => Output.Combine<TValue, TValue, TValue>(present, added, (one, other) => EqualityComparer<TValue>.Default.Equals(one, other)
            ? one
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));

    private static Output<ImmutableDictionary<string, TValue>> Flatten(Output<ImmutableDictionary<string, Input<TValue>>> items)
        => items.Apply(Output<ImmutableDictionary<string, TValue>>? (map) => map is null
            ? null
            : Output.All(map.Select(pair => pair.Value.Apply(value => KeyValuePair.Create(pair.Key, value))))
                .Apply(pairs => pairs.ToImmutableDictionary()));

    private void Replace(Output<ImmutableDictionary<string, Input<TValue>>> items)
    {
        this.items = items;
        Current = Flatten(items);
    }
}
