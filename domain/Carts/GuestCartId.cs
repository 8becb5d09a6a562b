using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain.Carts;

/// <summary>
/// The secret key of a guest cart: <c>gct_</c> and 26 base32 digits (128 random bits). Only its <see cref="Hash"/> is stored.
/// <see cref="ToString"/> hides it; call <see cref="Reveal"/>.
/// </summary>
/// <example>gct_5V9K2M8QWXR3T7YBNC4HD6JZPE</example>
public sealed record GuestCartId
{
    /// <summary>The number of random bytes in an id.</summary>
    public const int RandomBytes = 16;

    private const string Prefix = "gct_";

    private readonly string text;

    private GuestCartId(string text) => this.text = text;

    public GuestCartHash Hash => GuestCartHash.Of(text);

    /// <param name="random">Exactly <see cref="RandomBytes"/> bytes of a cryptographic random number generator.</param>
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

    /// <summary>The secret text, for the response that creates the cart.</summary>
    public string Reveal() => text;

    /// <summary>Shows only the prefix, because the id is secret.</summary>
    public override string ToString() => Prefix + "…";
}
