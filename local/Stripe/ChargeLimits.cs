using System.Collections.Frozen;
using Shop.Domain;

namespace Shop.Local.Stripe;

/// <summary>The amounts that Stripe accepts, in the smallest unit of the currency.</summary>
/// <remarks>https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts</remarks>
internal static class ChargeLimits
{
    private const long Largest = 99_999_999;

    // A currency without an entry has no published minimum: the minimum of the account's own currency applies after conversion.
    private static readonly FrozenDictionary<string, long> Smallest = new Dictionary<string, long>
    {
        ["AED"] = 200, ["AUD"] = 50, ["BRL"] = 50, ["CAD"] = 50, ["CHF"] = 50, ["CZK"] = 1500, ["DKK"] = 250, ["EUR"] = 50,
        ["GBP"] = 30, ["HKD"] = 400, ["INR"] = 50, ["JPY"] = 50, ["MXN"] = 1000, ["MYR"] = 200, ["NOK"] = 300, ["NZD"] = 50,
        ["PLN"] = 200, ["RON"] = 200, ["SEK"] = 300, ["SGD"] = 50, ["THB"] = 1000, ["USD"] = 50,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>The currency in lower case, as Stripe answers it.</returns>
    /// <exception cref="StripeRefusalException">Stripe does not accept the amount or the currency.</exception>
    public static string Check(long amount, string currency)
    {
        if (!Currency.TryParse(currency.ToUpperInvariant(), out var known))
        {
            throw StripeRefusalException.Invalid(null, $"Invalid currency: {currency}.", "currency");
        }

        if (amount < Smallest.GetValueOrDefault(known.Code, 1))
        {
            var least = new Money(Smallest.GetValueOrDefault(known.Code, 1), known);
            throw StripeRefusalException.Invalid("amount_too_small", $"Amount must be at least {least}.", "amount");
        }

        if (amount > Largest)
        {
            var most = new Money(Largest, known);
            throw StripeRefusalException.Invalid("amount_too_large", $"Amount must be no more than {most}.", "amount");
        }

        return known.Code.ToLowerInvariant();
    }
}
