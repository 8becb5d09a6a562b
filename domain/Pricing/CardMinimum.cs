using System.Collections.Frozen;

namespace Shop.Domain.Pricing;

/// <summary>
/// The lowest amount of a card payment by currency, in minor units. The amounts are Stripe's minimum charge amounts for accounts that
/// settle in the same currency (docs.stripe.com/currencies#minimum-and-maximum-charge-amounts). For every other currency the minimum is 1
/// here; Stripe can still decline an amount below its own minimum.
/// </summary>
internal static class CardMinimum
{
    private static readonly FrozenDictionary<string, long> Amounts = new Dictionary<string, long>
    {
        ["AED"] = 200, ["AUD"] = 50, ["BRL"] = 50, ["CAD"] = 50, ["CHF"] = 50, ["CZK"] = 15_00, ["DKK"] = 250,
        ["EUR"] = 50, ["GBP"] = 30, ["HKD"] = 400, ["INR"] = 50, ["JPY"] = 50, ["MXN"] = 10_00, ["MYR"] = 200, ["NOK"] = 300,
        ["NZD"] = 50, ["PLN"] = 200, ["RON"] = 200, ["SEK"] = 300, ["SGD"] = 50, ["THB"] = 10_00, ["USD"] = 50,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static Money Of(Currency currency) => new(Amounts.GetValueOrDefault(currency.Code, 1), currency);
}
