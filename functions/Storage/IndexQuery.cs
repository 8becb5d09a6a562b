using System.Globalization;

namespace Shop.Functions.Storage;

/// <summary>
/// All items of one partition of an index, or of the table when <see cref="Index"/> is null, in descending order of the range key unless
/// <see cref="Ascending"/>.
/// </summary>
internal sealed record IndexQuery(ShopTable Table, string? Index, string Partition)
{
    public bool Ascending { get; init; }

    /// <summary>The range keys to include; null for all.</summary>
    public KeyRange? Range { get; init; }

    public TableKey TableKey => Tables.All[Table].Key;

    /// <summary>The key of the index, or of the table.</summary>
    public TableKey Key => Index is null ? TableKey : Tables.All[Table].Indexes.Single(index => index.Name == Index).Key;

    /// <summary>The attributes that make the position of an item in the index.</summary>
    public IEnumerable<TableAttribute> PositionAttributes =>
        new[] { Key.Hash, Key.Range, TableKey.Hash, TableKey.Range }.OfType<TableAttribute>().Distinct();

    /// <summary>The texts that are different for each query.</summary>
    public IEnumerable<string> Identity => [$"{Table}", Index ?? "", Partition, Ascending ? "up" : "down", Range?.From ?? "", Range?.To ?? ""];
}

/// <summary>A range of keys with both ends included; numbers as decimal digits.</summary>
internal sealed record KeyRange(string From, string To)
{
    /// <summary>Whether the key is in the range. DynamoDB refuses to start after a key outside it.</summary>
    /// <param name="text">The key as text; digits for a number attribute.</param>
    public bool Holds(TableAttribute attribute, string text)
    {
        return Compare(From, text) <= 0 && Compare(text, To) <= 0;

        int Compare(string left, string right) => attribute.IsNumber
            ? long.Parse(left, CultureInfo.InvariantCulture).CompareTo(long.Parse(right, CultureInfo.InvariantCulture))
            : string.CompareOrdinal(left, right);
    }
}
