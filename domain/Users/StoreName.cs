namespace Shop.Domain.Users;

/// <summary>What a vendor's store is called: one line of 1 to 100 characters.</summary>
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
