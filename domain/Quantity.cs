namespace Shop.Domain;

/// <summary>The number of pieces of one product in a cart or an order: 1 to <see cref="Max"/>.</summary>
public sealed record Quantity : IComparable<Quantity>
{
    public const int Max = 99;

    /// <exception cref="ArgumentOutOfRangeException">The count is below 1 or above <see cref="Max"/>.</exception>
    public Quantity(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Max);
        Count = count;
    }

    public int Count { get; }

    public static bool operator <(Quantity left, Quantity right) => left.CompareTo(right) < 0;

    public static bool operator >(Quantity left, Quantity right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quantity left, Quantity right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quantity left, Quantity right) => left.CompareTo(right) >= 0;

    public static Outcome<Quantity> Read(long? count, string field = "quantity") => count switch
    {
        null => Invalid.Field(field, "is required"),
        < 1 or > Max => Invalid.Field(field, $"must be 1 to {Max}"),
        _ => new Quantity((int)count.Value),
    };

    public int CompareTo(Quantity? other) => other is null ? 1 : Count.CompareTo(other.Count);

    public override string ToString() => $"{Count}";
}
