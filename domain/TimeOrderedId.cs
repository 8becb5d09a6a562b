using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain;

/// <summary>
/// A prefix and 26 Crockford base32 digits: 48 bits of Unix milliseconds, then 80 random bits. In ordinal order, ids are sorted by time.
/// Ids of the same millisecond are in random order.
/// </summary>
public abstract record TimeOrderedId
{
    /// <summary>The number of random bytes in an id.</summary>
    public const int RandomBytes = 10;

    private readonly string text;

    private protected TimeOrderedId(string text) => this.text = text;

    /// <summary>When the id was created: UTC, to the millisecond.</summary>
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

    private protected static bool IsWellFormed([NotNullWhen(true)] string? text, string prefix) =>
        text is not null && text.StartsWith(prefix, StringComparison.Ordinal) && TryDecode(text.AsSpan(prefix.Length), out _);

    private static bool TryDecode(ReadOnlySpan<char> digits, out long milliseconds)
    {
        var ok = Base32.TryDecode(digits, out var bits);
        milliseconds = (long)(bits >> (8 * RandomBytes));
        return ok && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
    }
}

/// <inheritdoc/>
/// <typeparam name="TSelf">The type of the id.</typeparam>
public abstract record TimeOrderedId<TSelf> : TimeOrderedId
    where TSelf : TimeOrderedId<TSelf>, ITimeOrderedId<TSelf>
{
    private protected TimeOrderedId(string text)
        : base(text)
    {
    }

    /// <param name="now">1970 or later.</param>
    /// <param name="random">Exactly <see cref="TimeOrderedId.RandomBytes"/> bytes.</param>
    public static TSelf From(DateTimeOffset now, ReadOnlySpan<byte> random) => TSelf.Of(Compose(TSelf.Prefix, now, random));

    public static bool TryParse(string? text, [NotNullWhen(true)] out TSelf? id)
    {
        id = IsWellFormed(text, TSelf.Prefix) ? TSelf.Of(text) : null;
        return id is not null;
    }

    /// <exception cref="FormatException">The text is not an id of this type.</exception>
    public static TSelf Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException($"Not {TSelf.Noun}.");

    public static Outcome<TSelf> Read(string? text, string field) =>
        TryParse(text, out var id) ? id : Invalid.Field(field, $"must be {TSelf.Noun}");
}

/// <summary>The members that differ for each type of <see cref="TimeOrderedId{TSelf}"/>.</summary>
public interface ITimeOrderedId<TSelf>
    where TSelf : TimeOrderedId<TSelf>, ITimeOrderedId<TSelf>
{
    static abstract string Prefix { get; }

    /// <summary>The noun that completes "must be": <c>a product id</c>.</summary>
    static abstract string Noun { get; }

    /// <param name="text">A well-formed id.</param>
    static abstract TSelf Of(string text);
}
