using Shop.Domain.Products;

namespace Shop.Domain.Pricing;

/// <summary>
/// Lower prices for larger quantities: at most <see cref="MaxCount"/> tiers, all in the currency of the product's price. Each tier starts
/// at a larger quantity and has a lower price than the previous tier. The first tier has a lower price than the product. Without tiers, the
/// price of the product applies to every quantity.
/// </summary>
public sealed record QuantityTiers
{
    public const int MaxCount = 10;

    private QuantityTiers(ValueList<QuantityTier> tiers) => Tiers = tiers;

    public static QuantityTiers None { get; } = new([]);

    public ValueList<QuantityTier> Tiers { get; }

    /// <returns>Refused: <see cref="Invalid"/> for <paramref name="field"/> when the tiers break a rule of this type.</returns>
    public static Outcome<QuantityTiers> Of(Price price, ValueList<QuantityTier> tiers, string field = "quantityTiers")
    {
        var currency = price.Money.Currency;
        var pairs = tiers.Prepend(new QuantityTier(new Quantity(1), price)).Zip(tiers);
        return tiers.Count > MaxCount ? Invalid.Field(field, $"must be at most {MaxCount}")
            : tiers.Any(tier => tier.Price.Money.Currency != currency) ? Invalid.Field(field, "must be in the currency of the price")
            : pairs.All(pair => pair.First.From < pair.Second.From && pair.First.Price.Money > pair.Second.Price.Money)
                ? new QuantityTiers(tiers)
            : Invalid.Field(field, "must start at 2 or more, and each must have a larger quantity and a lower price than the one before");
    }

    /// <summary>Reads the fields of the tiers. <see cref="Of"/> then makes the tiers of a price from the result.</summary>
    /// <returns>
    /// Refused: <see cref="Invalid"/> for <c>quantityTiers</c> when there are too many, or for each bad field such as
    /// <c>quantityTiers[0].from</c>.
    /// </returns>
    internal static Outcome<ValueList<(Quantity From, long Amount)>> Read(ValueList<QuantityTierForm> forms)
    {
        if (forms.Count > MaxCount)
        {
            return Invalid.Field("quantityTiers", $"must be at most {MaxCount}");
        }

        var reader = new FormReader();
        var tiers = forms.Select((form, i) => (
            From: reader.Take(Quantity.Read(form.From, $"quantityTiers[{i}].from")),
            Amount: reader.Take(Price.ReadAmount(form.Amount, $"quantityTiers[{i}].amount")))).ToValueList();
        return reader.Build(() => tiers);
    }

    /// <summary>The price of one piece at a quantity. Below the first tier it is <paramref name="price"/>.</summary>
    public Price For(Quantity quantity, Price price) => Tiers.LastOrDefault(tier => tier.From <= quantity)?.Price ?? price;
}

/// <param name="From">The smallest quantity of the tier; 2 or more.</param>
/// <param name="Price">The price of one piece.</param>
public sealed record QuantityTier(Quantity From, Price Price);
