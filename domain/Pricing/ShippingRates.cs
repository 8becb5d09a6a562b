using System.Collections.Frozen;

namespace Shop.Domain.Pricing;

/// <summary>
/// The shipping prices in one currency; they are the same for all destinations. Standard shipping is free when the goods cost
/// <see cref="FreeFrom"/> or more. The limit applies to the price after quantity tiers and before a coupon, so that a coupon never makes an
/// order more expensive.
/// </summary>
public sealed record ShippingRates(Money FreeFrom, ShippingTariff Standard, ShippingTariff Express)
{
    private static readonly FrozenDictionary<string, ShippingRates> ByCurrency = new[]
    {
        Of("USD", 75_00, (5_99, 8_99, 18_99, 9_00), (14_99, 19_99, 39_99, 19_00)),
        Of("EUR", 69_00, (4_99, 7_99, 16_99, 8_00), (12_99, 17_99, 34_99, 17_00)),
        Of("GBP", 60_00, (3_99, 6_99, 14_99, 7_00), (9_99, 14_99, 29_99, 15_00)),
        Of("CHF", 79_00, (7_00, 10_00, 20_00, 9_00), (15_00, 20_00, 40_00, 19_00)),
        Of("SEK", 699_00, (59_00, 89_00, 189_00, 90_00), (149_00, 199_00, 399_00, 190_00)),
        Of("JPY", 9_000, (700, 1_100, 2_400, 1_200), (1_800, 2_500, 4_900, 2_400)),
    }.ToFrozenDictionary(rates => rates.FreeFrom.Currency.Code, StringComparer.Ordinal);

    /// <summary>The currencies with shipping rates, sorted by code.</summary>
    public static ValueList<Currency> Currencies { get; } =
        ByCurrency.Values.Select(rates => rates.FreeFrom.Currency).OrderBy(currency => currency.Code, StringComparer.Ordinal).ToValueList();

    /// <returns>Refused: <see cref="CurrencyNotShipped"/>.</returns>
    public static Outcome<ShippingRates> For(Currency currency) =>
        ByCurrency.TryGetValue(currency.Code, out var rates) ? rates : new CurrencyNotShipped(currency);

    /// <summary>Calculates the steps of the shipping charge.</summary>
    /// <param name="goods">The price of the goods after quantity tiers and before a coupon.</param>
    internal ValueList<PriceStep> Explain(ShippingMethod method, long weightGrams, Money goods)
    {
        var charge = Of(method).For(weightGrams);
        var steps = new List<PriceStep> { new(PriceStepKind.Shipping, $"{method} shipping, {weightGrams / 1_000m:0.###} kg", charge) };
        if (method == ShippingMethod.Standard && goods >= FreeFrom)
        {
            steps.Add(new(PriceStepKind.FreeShipping, $"Free from {FreeFrom}", -charge));
        }

        return steps.ToValueList();
    }

    private ShippingTariff Of(ShippingMethod method) => method switch
    {
        ShippingMethod.Standard => Standard,
        ShippingMethod.Express => Express,
    };

    private static ShippingRates Of(string code, long freeFrom, (long, long, long, long) standard, (long, long, long, long) express)
    {
        var currency = Currency.Parse(code);
        return new(Money(freeFrom), Tariff(standard), Tariff(express));

        Money Money(long amount) => new(amount, currency);

        ShippingTariff Tariff((long, long, long, long) amounts)
        {
            var (upTo1Kg, upTo5Kg, upTo20Kg, perFurther10Kg) = amounts;
            return new(Money(upTo1Kg), Money(upTo5Kg), Money(upTo20Kg), Money(perFurther10Kg));
        }
    }
}
