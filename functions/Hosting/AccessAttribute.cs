namespace Shop.Functions.Hosting;

/// <summary>
/// Grants the function actions on one table, or on one index of the table. The function's role has no other grants on tables.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AccessAttribute(ShopTable table, Grant grant) : Attribute
{
    public ShopTable Table { get; } = table;

    public Grant Grant { get; } = grant;

    /// <summary>The index that the grant is for; null for the table itself. Indexes allow only <see cref="Grant.Query"/>.</summary>
    public string? Index { get; init; }
}
