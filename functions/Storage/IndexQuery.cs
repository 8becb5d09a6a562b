using System.Globalization;

namespace Shop.Functions.Storage;

/// <summary>
/// Selects all items of one partition of an index, or of the table when <see cref="Index"/> is null. The items are in descending order of
/// the range key, unless <see cref="Ascending"/> is true.
/// </summary>
internal sealed record IndexQuery(ShopTable Table, string? Index, string Partition)
{
    public bool Ascending { get; init; }

    /// <summary>The range keys to include; null for all range keys.</summary>
    public KeyRange? Range { get; init; }

    public TableKey TableKey => Tables.All[Table].Key;

    /// <summary>The key of the index, or of the table.</summary>
    public TableKey Key => Index is null ? TableKey : Tables.All[Table].Indexes.Single(index => index.Name == Index).Key;

    /// <summary>The attributes that define the position of an item in the index.</summary>
    public IEnumerable<TableAttribute> PositionAttributes =>
        new[] { Key.Hash, Key.Range, TableKey.Hash, TableKey.Range }.OfType<TableAttribute>().Distinct();

    /// <summary>The strings that together identify the query.</summary>
    public IEnumerable<string> Identity => [$"{Table}", Index ?? "", Partition, Ascending ? "up" : "down", Range?.From ?? "", Range?.To ?? ""];
}

/// <summary>A range of keys; both ends are included. Numbers are written as decimal digits.</summary>
internal sealed record KeyRange(string From, string To)
{
    /// <summary>Whether the key is in the range. DynamoDB refuses to start a page after a key outside the range.</summary>
    /// <param name="text">The key as text; digits for a number attribute.</param>
    public bool Holds(TableAttribute attribute, string text)
    {
        return Compare(From, text) <= 0 && Compare(text, To) <= 0;

        int Compare(string left, string right) => attribute.IsNumber
            ? long.Parse(left, CultureInfo.InvariantCulture).CompareTo(long.Parse(right, CultureInfo.InvariantCulture))
            : string.CompareOrdinal(left, right);
    }
}
