using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Shop.Domain.Carts;

/// <summary>
/// The SHA-256 hash of a <see cref="GuestCartId"/> as 64 lower-case hexadecimal digits. Only the hash is stored. The hash needs no salt,
/// because the id has 128 random bits.
/// </summary>
public sealed partial record GuestCartHash
{
    private readonly string text;

    private GuestCartHash(string text) => this.text = text;

    public static bool TryParse(string? text, [NotNullWhen(true)] out GuestCartHash? hash)
    {
        hash = text is not null && Digits().IsMatch(text) ? new GuestCartHash(text) : null;
        return hash is not null;
    }

    /// <exception cref="FormatException">The text is not such a hash.</exception>
    public static GuestCartHash Parse(string text) =>
        TryParse(text, out var hash) ? hash : throw new FormatException("Not the hash of a guest cart id.");

    public override string ToString() => text;

    internal static GuestCartHash Of(string id) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id))));

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Digits();
}
