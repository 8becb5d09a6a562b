namespace Shop.Domain.Orders;

/// <summary>What somebody says about a return: 1 to 500 characters, one line.</summary>
public sealed record Remark : Text
{
    public const int MaxLength = 500;

    private Remark(string value)
        : base(value)
    {
    }

    public static Outcome<Remark> Read(string? text, string field) => ReadLine(text, field, MaxLength).Map(line => new Remark(line));
}
