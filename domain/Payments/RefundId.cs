using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain.Payments;

/// <summary><c>rfd_</c> and 26 base32 digits, ordered by time.</summary>
public sealed record RefundId : TimeOrderedId
{
    private const string Prefix = "rfd_";

    private RefundId(string text)
        : base(text)
    {
    }

    /// <param name="now">Not before 1970.</param>
    /// <param name="random">Exactly <see cref="TimeOrderedId.RandomBytes"/> bytes.</param>
    public static RefundId From(DateTimeOffset now, ReadOnlySpan<byte> random) => new(Compose(Prefix, now, random));

    public static bool TryParse(string? text, [NotNullWhen(true)] out RefundId? id)
    {
        id = IsWellFormed(text, Prefix) ? new RefundId(text!) : null;
        return id is not null;
    }

    /// <exception cref="FormatException">The text is no refund id.</exception>
    public static RefundId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not a refund id.");
}
