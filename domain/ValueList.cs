using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Shop.Domain;

/// <summary>An immutable list for records: two lists are equal when their items are equal in the same order.</summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
    where T : notnull
{
    private readonly ImmutableArray<T> items;

    internal ValueList(ImmutableArray<T> items) => this.items = items;

    public int Count => items.Length;

    public T this[int index] => items[index];

    public bool Equals(ValueList<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.items.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(", ", items)}]";

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Creates lists; collection expressions (<c>[a, b]</c>) call <see cref="Create"/>.</summary>
public static class ValueList
{
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items)
        where T : notnull => new([.. items]);

    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
        where T : notnull => new([.. items]);

    /// <summary>Whether every item has a different key.</summary>
    internal static bool AreDistinctBy<T, TKey>(this IReadOnlyCollection<T> items, Func<T, TKey> key) =>
        items.DistinctBy(key).Count() == items.Count;
}
