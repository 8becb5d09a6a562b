using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain.Orders;

/// <summary><c>ret_</c> and 26 base32 digits, ordered by time.</summary>
public sealed record ReturnId : TimeOrderedId
{
    private const string Prefix = "ret_";

    private ReturnId(string text)
        : base(text)
    {
    }

    /// <param name="now">Not before 1970.</param>
    /// <param name="random">Exactly <see cref="TimeOrderedId.RandomBytes"/> bytes.</param>
    public static ReturnId From(DateTimeOffset now, ReadOnlySpan<byte> random) => new(Compose(Prefix, now, random));

    public static bool TryParse(string? text, [NotNullWhen(true)] out ReturnId? id)
    {
        id = IsWellFormed(text, Prefix) ? new ReturnId(text!) : null;
        return id is not null;
    }

    /// <exception cref="FormatException">The text is no return id.</exception>
    public static ReturnId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not a return id.");
}
