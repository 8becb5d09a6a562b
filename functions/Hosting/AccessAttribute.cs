namespace Shop.Functions.Hosting;

/// <summary>One grant of the handler's own role: these actions on this table, or on one index of it. Nothing else is granted.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AccessAttribute(ShopTable table, Grant grant) : Attribute
{
    public ShopTable Table { get; } = table;

    public Grant Grant { get; } = grant;

    /// <summary>The index the grant is for; null for the table itself. Indexes allow only <see cref="Grant.Query"/>.</summary>
    public string? Index { get; init; }
}
