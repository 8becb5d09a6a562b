namespace Shop.Functions.Storage;

/// <summary>All items of one partition of an index, in the order of its range key, the last first.</summary>
internal sealed record IndexQuery(ShopTable Table, string Index, string Partition)
{
    public TableKey TableKey => Tables.All[Table].Key;

    public TableKey IndexKey => Tables.All[Table].Indexes.Single(index => index.Name == Index).Key;

    /// <summary>The attributes that say where in the index an item stands.</summary>
    public IEnumerable<TableAttribute> PositionAttributes =>
        new[] { IndexKey.Hash, IndexKey.Range, TableKey.Hash, TableKey.Range }.OfType<TableAttribute>().Distinct();
}
