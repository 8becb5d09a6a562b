using System.Globalization;

namespace Shop.Functions.Storage;

/// <summary>
/// All items of one partition of an index, or of the table itself where <see cref="Index"/> is null, in the order of the range key:
/// the last first unless <see cref="Ascending"/>.
/// </summary>
internal sealed record IndexQuery(ShopTable Table, string? Index, string Partition)
{
    public bool Ascending { get; init; }

    /// <summary>Only items whose range key lies within; null for all.</summary>
    public KeyRange? Range { get; init; }

    public TableKey TableKey => Tables.All[Table].Key;

    /// <summary>Of the index, or of the table where there is none.</summary>
    public TableKey Key => Index is null ? TableKey : Tables.All[Table].Indexes.Single(index => index.Name == Index).Key;

    /// <summary>The attributes that say where in the index an item stands.</summary>
    public IEnumerable<TableAttribute> PositionAttributes =>
        new[] { Key.Hash, Key.Range, TableKey.Hash, TableKey.Range }.OfType<TableAttribute>().Distinct();

    /// <summary>What tells this query from any other.</summary>
    public IEnumerable<string> Identity => [$"{Table}", Index ?? "", Partition, Ascending ? "up" : "down", Range?.From ?? "", Range?.To ?? ""];
}

/// <summary>Both ends belong to it; a number is written in digits.</summary>
internal sealed record KeyRange(string From, string To)
{
    /// <summary>DynamoDB refuses to go on from outside.</summary>
    /// <param name="text">A number where the attribute is one.</param>
    public bool Holds(TableAttribute attribute, string text)
    {
        return Compare(From, text) <= 0 && Compare(text, To) <= 0;

        int Compare(string left, string right) => attribute.IsNumber
            ? long.Parse(left, CultureInfo.InvariantCulture).CompareTo(long.Parse(right, CultureInfo.InvariantCulture))
            : string.CompareOrdinal(left, right);
    }
}
