using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain.Orders;

/// <summary><c>ord_</c> and 26 base32 digits, ordered by time.</summary>
public sealed record OrderId : TimeOrderedId
{
    private const string Prefix = "ord_";

    private OrderId(string text)
        : base(text)
    {
    }

    /// <param name="now">Not before 1970.</param>
    /// <param name="random">Exactly <see cref="TimeOrderedId.RandomBytes"/> bytes.</param>
    public static OrderId From(DateTimeOffset now, ReadOnlySpan<byte> random) => new(Compose(Prefix, now, random));

    public static bool TryParse(string? text, [NotNullWhen(true)] out OrderId? id)
    {
        id = IsWellFormed(text, Prefix) ? new OrderId(text!) : null;
        return id is not null;
    }

    /// <exception cref="FormatException">The text is no order id.</exception>
    public static OrderId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not an order id.");
}
