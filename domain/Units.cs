namespace Shop.Domain;

/// <summary>A number of pieces of a product: 0 (the default) to <see cref="int.MaxValue"/>.</summary>
public readonly record struct Units : IComparable<Units>
{
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public Units(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Count = count;
    }

    public int Count { get; }

    public static bool operator <(Units left, Units right) => left.Count < right.Count;

    public static bool operator >(Units left, Units right) => left.Count > right.Count;

    public static bool operator <=(Units left, Units right) => left.Count <= right.Count;

    public static bool operator >=(Units left, Units right) => left.Count >= right.Count;

    public int CompareTo(Units other) => Count.CompareTo(other.Count);

    public override string ToString() => $"{Count}";

    /// <summary>Reads a number from 0 to <paramref name="max"/>.</summary>
    internal static Outcome<Units> Read(long? count, string field, int max) =>
        count is null ? Invalid.Field(field, "is required")
        : count < 0 || count > max ? Invalid.Field(field, $"must be 0 to {max}")
        : new Units((int)count);
}
