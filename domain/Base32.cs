namespace Shop.Domain;

/// <summary>
/// Writes 128 bits as <see cref="Digits"/> digits in Crockford's base32. In ASCII order, the texts have the same order as the values.
/// Digits are capitals, so that each value has exactly one text.
/// </summary>
internal static class Base32
{
    internal const int Digits = 26;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    internal static string Encode(UInt128 bits) => string.Create(Digits, bits, (text, rest) =>
    {
        for (var i = Digits - 1; i >= 0; i--)
        {
            text[i] = Alphabet[(int)(rest & 31)];
            rest >>= 5;
        }
    });

    /// <summary>
    /// Reads a text. False when the length is wrong, a digit is outside the alphabet, or the value has more than 128 bits (a first digit
    /// above 7).
    /// </summary>
    internal static bool TryDecode(ReadOnlySpan<char> text, out UInt128 bits)
    {
        bits = 0;
        if (text.Length != Digits || text[0] > '7')
        {
            return false;
        }

        foreach (var digit in text)
        {
            var value = Alphabet.IndexOf(digit, StringComparison.Ordinal);
            if (value < 0)
            {
                return false;
            }

            bits = (bits << 5) | (uint)value;
        }

        return true;
    }
}
