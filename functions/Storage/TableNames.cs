namespace Shop.Functions.Storage;

/// <summary>The full names of the stack's tables.</summary>
internal sealed class TableNames(IReadOnlyDictionary<ShopTable, string> names)
{
    public string this[ShopTable table] => names[table];
}
