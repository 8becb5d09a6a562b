using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain.Carts;

/// <summary>
/// The key to a guest cart: <c>gct_</c> and 26 base32 digits, all 128 bits of them random. Who has it has the cart, so it is kept
/// only as its <see cref="Hash"/> and shows itself to nobody who does not ask for it by name.
/// </summary>
public sealed record GuestCartId
{
    /// <summary>How many random bytes make an id.</summary>
    public const int RandomBytes = 16;

    private const string Prefix = "gct_";

    private readonly string text;

    private GuestCartId(string text) => this.text = text;

    public GuestCartHash Hash => GuestCartHash.Of(text);

    /// <param name="random">Exactly <see cref="RandomBytes"/> bytes that nobody can foresee.</param>
    public static GuestCartId From(ReadOnlySpan<byte> random)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(random.Length, RandomBytes, nameof(random));
        var bits = UInt128.Zero;
        foreach (var value in random)
        {
            bits = (bits << 8) | value;
        }

        return new(Prefix + Base32.Encode(bits));
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out GuestCartId? id)
    {
        id = text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) && Base32.TryDecode(text.AsSpan(Prefix.Length), out _)
            ? new GuestCartId(text)
            : null;
        return id is not null;
    }

    /// <summary>The id itself, for the one answer that hands it out.</summary>
    public string Reveal() => text;

    /// <summary>The prefix and nothing of the secret.</summary>
    public override string ToString() => Prefix + "…";
}
