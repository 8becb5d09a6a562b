namespace Shop.Domain.Products;

/// <summary>
/// What a product has cost, oldest first: the current price and up to 99 before it, each different from the one before. Older ones
/// are dropped, so that the product does not outgrow its place in storage.
/// </summary>
public sealed record PriceHistory
{
    public const int MaxLength = 100;

    private static readonly TimeSpan ReductionPeriod = TimeSpan.FromDays(30);

    /// <exception cref="ArgumentException">There are no changes or too many, or they are not in order of time.</exception>
    public PriceHistory(ValueList<PriceChange> changes)
    {
        ArgumentOutOfRangeException.ThrowIfZero(changes.Count, nameof(changes));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(changes.Count, MaxLength, nameof(changes));
        if (changes.Zip(changes.Skip(1)).Any(pair => pair.First.Since > pair.Second.Since || pair.First.Price == pair.Second.Price))
        {
            throw new ArgumentException("Changes are in order of time, each to another price.", nameof(changes));
        }

        Changes = changes;
    }

    public ValueList<PriceChange> Changes { get; }

    public Price Current => Changes[^1].Price;

    /// <summary>
    /// What the announcement of a price reduction must name: the lowest price that held at any moment of the 30 days before the
    /// current one took effect (Directive 98/6/EC, article 6a). Null when the current one is not below it, so that there is nothing
    /// to announce. Prices in another currency do not count.
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
