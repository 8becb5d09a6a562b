namespace Shop.Domain.Inventory;

/// <summary>A comment on a change of stock: one line of 1 to <see cref="MaxLength"/> characters.</summary>
/// <example>Second printing</example>
public sealed record StockNote : Text
{
    public const int MaxLength = 500;

    private StockNote(string value)
        : base(value)
    {
    }

    public static Outcome<StockNote> Read(string? text, string field = "note") =>
        ReadLine(text, field, MaxLength).Map(line => new StockNote(line));
}
