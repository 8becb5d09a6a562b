namespace Shop.Domain;

/// <summary>
/// A prefix, then 26 Crockford base32 digits: 48 bits of Unix milliseconds and 80 random bits. The ordinal order of the text is
/// the order of time (ids of one millisecond stand in random order).
/// </summary>
public abstract record TimeOrderedId
{
    /// <summary>How many random bytes make an id.</summary>
    public const int RandomBytes = 10;

    private readonly string text;

    private protected TimeOrderedId(string text) => this.text = text;

    /// <summary>When the id was made, to the millisecond, UTC.</summary>
    public DateTimeOffset Time
    {
        get
        {
            TryDecode(text.AsSpan(text.Length - Base32.Digits), out var milliseconds);
            return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        }
    }

    public sealed override string ToString() => text;

    private protected static string Compose(string prefix, DateTimeOffset now, ReadOnlySpan<byte> random)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(random.Length, RandomBytes, nameof(random));
        var milliseconds = now.ToUnixTimeMilliseconds();
        ArgumentOutOfRangeException.ThrowIfNegative(milliseconds, nameof(now));
        var bits = (UInt128)(ulong)milliseconds;
        foreach (var value in random)
        {
            bits = (bits << 8) | value;
        }

        return prefix + Base32.Encode(bits);
    }

    private protected static bool IsWellFormed(string? text, string prefix) =>
        text is not null && text.StartsWith(prefix, StringComparison.Ordinal) && TryDecode(text.AsSpan(prefix.Length), out _);

    private static bool TryDecode(ReadOnlySpan<char> digits, out long milliseconds)
    {
        var ok = Base32.TryDecode(digits, out var bits);
        milliseconds = (long)(bits >> (8 * RandomBytes));
        return ok && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
    }
}
