using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain.Addresses;

/// <summary><c>adr_</c> and 26 base32 digits, ordered by time.</summary>
public sealed record AddressId : TimeOrderedId
{
    private const string Prefix = "adr_";

    private AddressId(string text)
        : base(text)
    {
    }

    /// <param name="now">Not before 1970.</param>
    /// <param name="random">Exactly <see cref="TimeOrderedId.RandomBytes"/> bytes.</param>
    public static AddressId From(DateTimeOffset now, ReadOnlySpan<byte> random) => new(Compose(Prefix, now, random));

    public static bool TryParse(string? text, [NotNullWhen(true)] out AddressId? id)
    {
        id = IsWellFormed(text, Prefix) ? new AddressId(text!) : null;
        return id is not null;
    }

    /// <exception cref="FormatException">The text is no address id.</exception>
    public static AddressId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not an address id.");

    public static Outcome<AddressId> Read(string? text, string field) =>
        TryParse(text, out var id) ? id : Invalid.Field(field, "must be an address id");
}
