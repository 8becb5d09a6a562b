namespace Shop.Domain;

/// <summary>Splits whole units by the largest remainder method.</summary>
internal static class Allocation
{
    internal static long[] Split(long whole, ReadOnlySpan<long> weights)
    {
        var total = Total(weights);
        var parts = new long[weights.Length];
        var fractions = new Int128[weights.Length];
        Int128 left = whole;
        for (var i = 0; i < weights.Length; i++)
        {
            var (part, fraction) = Int128.DivRem((Int128)whole * weights[i], total);
            parts[i] = (long)part;
            fractions[i] = Int128.Abs(fraction);
            left -= part;
        }

        // The number of remaining units is smaller than the number of fractions above zero, so a part with weight zero gets no unit.
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => fractions[i]).Take((int)Int128.Abs(left)))
        {
            parts[i] += Math.Sign(whole);
        }

        return parts;
    }

    private static Int128 Total(ReadOnlySpan<long> weights)
    {
        Int128 total = 0;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
            total += weight;
        }

        return total > 0 ? total : throw new ArgumentException("At least one weight must be positive.", nameof(weights));
    }
}
