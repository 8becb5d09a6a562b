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
}
