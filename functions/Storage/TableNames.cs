namespace Shop.Functions.Storage;

/// <summary>
/// The full names of the stack's tables. A function knows only the tables for which its handler has an <see cref="AccessAttribute"/>.
/// </summary>
internal sealed class TableNames(IReadOnlyDictionary<ShopTable, string?> names)
{
    /// <exception cref="InvalidOperationException">The function has no access to the table: its environment variable is missing.</exception>
    public string this[ShopTable table] => names[table] ?? throw Settings.Missing(Tables.All[table].EnvironmentVariable);
}
