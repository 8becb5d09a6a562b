namespace Shop.Domain.Products;

/// <summary>
/// The prices of a product, sorted from oldest to current. Each price differs from the previous price. Only the last
/// <see cref="MaxLength"/> prices are kept, so that the stored product remains small.
/// </summary>
public sealed record PriceHistory
{
    public const int MaxLength = 100;

    private static readonly TimeSpan ReductionPeriod = TimeSpan.FromDays(30);

    /// <exception cref="ArgumentException">
    /// There are no changes, there are more than <see cref="MaxLength"/> changes, the changes are not sorted by time, or two consecutive
    /// changes have the same price.
    /// </exception>
    public PriceHistory(ValueList<PriceChange> changes)
    {
        ArgumentOutOfRangeException.ThrowIfZero(changes.Count, nameof(changes));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(changes.Count, MaxLength, nameof(changes));
        Argument.Require(
            changes.Zip(changes.Skip(1)).All(pair => pair.First.Since <= pair.Second.Since && pair.First.Price != pair.Second.Price),
            "Changes must be in the order of time, each to another price.");
        Changes = changes;
    }

    public ValueList<PriceChange> Changes { get; }

    public Price Current => Changes[^1].Price;

    /// <summary>
    /// The prior price that an announcement of a price reduction must show (Directive 98/6/EC, article 6a): the lowest price in the
    /// <see cref="ReductionPeriod"/> before the current price became valid. Null when the current price is not lower than that. Prices in
    /// another currency are ignored.
    /// </summary>
    public Price? PriorPrice
    {
        get
        {
            var from = Changes[^1].Since - ReductionPeriod;
            var lowest = Changes.Zip(Changes.Skip(1))
                .Where(held => held.Second.Since > from && held.Second.Since > held.First.Since)
                .Select(held => held.First.Price)
                .Where(price => price.Money.Currency == Current.Money.Currency)
                .MinBy(price => price.Money.MinorUnits);
            return lowest is not null && lowest.Money > Current.Money ? lowest : null;
        }
    }

    public static PriceHistory Start(Price price, DateTimeOffset now) => new([new PriceChange(price, now)]);

    internal PriceHistory With(Price price, DateTimeOffset now) =>
        price == Current ? this : new([.. Changes.TakeLast(MaxLength - 1), new PriceChange(price, now)]);
}
