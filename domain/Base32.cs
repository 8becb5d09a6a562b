namespace Shop.Domain;

/// <summary>
/// 128 bits as 26 digits of Crockford's alphabet, whose ASCII order is the order of the values. Capitals only: one text a value.
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

    /// <summary>False for another length, a digit outside the alphabet, or more than 128 bits (a first digit above 7).</summary>
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
