namespace Shop.Domain.Users;

/// <summary>The name of a vendor's store: one line of 1 to <see cref="MaxLength"/> characters.</summary>
/// <example>Grace's Compilers</example>
public sealed record StoreName : Text
{
    public const int MaxLength = 100;

    private StoreName(string value)
        : base(value)
    {
    }

    public static Outcome<StoreName> Read(string? text, string field = "storeName") =>
        ReadLine(text, field, MaxLength).Map(line => new StoreName(line));

    /// <summary>The store name of a user with this role. A vendor must have one; other roles must not get a new one.</summary>
    /// <param name="former">The store name that the user has; a user keeps it with another role.</param>
    internal static Outcome<StoreName?> For(Role role, StoreName? storeName, StoreName? former) => (role, storeName, former) switch
    {
        (Role.Vendor, null, null) => Invalid.Field("storeName", "is required for a vendor"),
        (Role.Vendor, _, _) => storeName ?? former,
        (_, not null, _) => Invalid.Field("storeName", "is for vendors only"),
        _ => former,
    };
}
