namespace Shop.Domain.Orders;

/// <summary>A comment on a return: one line of 1 to <see cref="MaxLength"/> characters.</summary>
public sealed record Remark : Text
{
    public const int MaxLength = 500;

    private Remark(string value)
        : base(value)
    {
    }

    public static Outcome<Remark> Read(string? text, string field) => ReadLine(text, field, MaxLength).Map(line => new Remark(line));
}
