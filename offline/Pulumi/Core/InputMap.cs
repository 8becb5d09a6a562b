using System.Collections;

namespace Pulumi;

/// <summary>A map with string keys whose values, or the whole of it, may be outputs.</summary>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Output<ImmutableDictionary<string, Input<TValue>>> _items;

    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> items)
        : base(Flatten(items)) => _items = items;

    private protected override IOutput Elements => _items;

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => Output.Create(values);

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => Output.Create(values);

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values)
        => values.Apply(map => map.ToImmutableDictionary());

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values)
        => values.Apply(map => map.ToImmutableDictionary());

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values)
        => new(values.Apply(map => map?.ToImmutableDictionary(pair => pair.Key, Input<TValue> (pair) => pair.Value)!));

    /// <summary>On equal keys the second wins.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
        => new(Output.Tuple(first._items, second._items).Apply(pair => pair.Item1.SetItems(pair.Item2)));

    /// <summary>A key that is there already is fine with an equal value; with another the map faults.</summary>
    public void Add(string key, Input<TValue> value)
        => Replace(_items.Apply(map => map.SetItem(key, map.TryGetValue(key, out var present) ? Same(key, present, value) : value)));

    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values)
        => Replace(Output.Tuple(_items, values._items).Apply(pair => pair.Item1.AddRange(pair.Item2)));

    /// <summary>Nothing when the map is unknown.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var pair in await Current.ValueOrAsync(ImmutableDictionary<string, TValue>.Empty).ConfigureAwait(false))
        {
            yield return pair;
        }
    }

    /// <summary>Here only so that collection initialisers compile; it always throws.</summary>
    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException($"An {nameof(InputMap<>)} holds values that arrive later: use {nameof(GetAsyncEnumerator)}.");

    private static Output<TValue> Same(string key, Input<TValue> present, Input<TValue> added)
        => Output.Tuple(present, added).Apply(pair => EqualityComparer<TValue>.Default.Equals(pair.Item1, pair.Item2)
            ? pair.Item1
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));

    private static Output<ImmutableDictionary<string, TValue>> Flatten(Output<ImmutableDictionary<string, Input<TValue>>> items)
        => items.Apply(Output<ImmutableDictionary<string, TValue>>? (map) => map is null
            ? null
            : Output.All(map.Select(pair => pair.Value.Apply(value => KeyValuePair.Create(pair.Key, value))))
                .Apply(pairs => pairs.ToImmutableDictionary()));

    private void Replace(Output<ImmutableDictionary<string, Input<TValue>>> items)
    {
        _items = items;
        Current = Flatten(items);
    }
}
