using Shop.Domain.Products;

namespace Shop.Domain.Pricing;

/// <summary>
/// Lower prices for more pieces: at most <see cref="MaxCount"/>, each from more pieces and cheaper than the one before, the first
/// cheaper than the product's own price, all in its currency. Empty means one price for any quantity.
/// </summary>
public sealed record QuantityTiers
{
    public const int MaxCount = 10;

    private QuantityTiers(ValueList<QuantityTier> tiers) => Tiers = tiers;

    public static QuantityTiers None { get; } = new([]);

    public ValueList<QuantityTier> Tiers { get; }

    /// <returns>Refused: <see cref="Invalid"/> for <paramref name="field"/> when the tiers break a rule above.</returns>
    public static Outcome<QuantityTiers> Of(Price price, ValueList<QuantityTier> tiers, string field = "quantityTiers")
    {
        var steps = tiers.Prepend(new QuantityTier(new Quantity(1), price)).Zip(tiers);
        return tiers.Count > MaxCount ? Invalid.Field(field, $"must be at most {MaxCount}")
            : tiers.Any(tier => tier.Price.Money.Currency != price.Money.Currency) ? Invalid.Field(field, "must be in the currency of the price")
            : steps.All(step => step.First.From < step.Second.From && step.First.Price.Money > step.Second.Price.Money) ? new QuantityTiers(tiers)
            : Invalid.Field(field, "must each be from more pieces, 2 at least, and cheaper than the one before");
    }

    /// <summary>The fields of the tiers, from which <see cref="Of"/> makes the tiers of a price.</summary>
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

    /// <summary>What each piece costs when that many are bought; <paramref name="price"/> below the first tier.</summary>
    public Price For(Quantity quantity, Price price) => Tiers.LastOrDefault(tier => tier.From <= quantity)?.Price ?? price;
}

/// <param name="From">How many pieces it takes; at least 2.</param>
/// <param name="Price">What each piece costs then.</param>
public sealed record QuantityTier(Quantity From, Price Price);
