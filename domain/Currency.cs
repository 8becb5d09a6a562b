using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain;

/// <summary>
/// An ISO 4217 currency that the shop accepts. The shop accepts a currency only when card processors charge every amount in its ISO minor
/// unit. Therefore ISK, MGA and UGX are not accepted, and no currency with three decimals: Stripe charges and refunds BHD, JOD, KWD, OMR
/// and TND in multiples of ten minor units only (docs.stripe.com/currencies).
/// </summary>
/// <example>USD</example>
public sealed record Currency
{
    private static readonly FrozenDictionary<string, Currency> Known = new[]
    {
        Codes(0, "CLP JPY KRW PYG VND XAF XOF XPF"),
        Codes(2, "AED AUD BRL CAD CHF CNY COP CZK DKK EGP EUR GBP HKD IDR ILS INR"),
        Codes(2, "MAD MXN MYR NOK NZD PHP PLN RON SAR SEK SGD THB TRY USD ZAR"),
    }.SelectMany(c => c).ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);

    private Currency(string code, int exponent) => (Code, Exponent) = (code, exponent);

    public static Currency Usd { get; } = Parse("USD");

    public static Currency Eur { get; } = Parse("EUR");

    /// <summary>All currencies that the shop accepts, sorted by code.</summary>
    public static ValueList<Currency> All { get; } = Known.Values.OrderBy(c => c.Code, StringComparer.Ordinal).ToValueList();

    /// <summary>Three capital letters.</summary>
    public string Code { get; }

    /// <summary>The number of decimals: 2 for a currency with cents, 0 for a currency without a minor unit.</summary>
    public int Exponent { get; }

    /// <summary>Case matters: <c>usd</c> is not a code.</summary>
    public static bool TryParse(string? code, [NotNullWhen(true)] out Currency? currency) => Known.TryGetValue(code ?? "", out currency);

    /// <exception cref="FormatException">The shop does not accept the currency.</exception>
    public static Currency Parse(string code) =>
        TryParse(code, out var currency) ? currency : throw new FormatException("Not the code of a currency that the shop accepts.");

    public static Outcome<Currency> Read(string? code, string field) =>
        code is null ? Invalid.Field(field, "is required")
        : TryParse(code, out var currency) ? currency
        : Invalid.Field(field, "must be the ISO 4217 code of a currency that the shop accepts, such as USD");

    public override string ToString() => Code;

    private static IEnumerable<Currency> Codes(int exponent, string codes) => codes.Split(' ').Select(code => new Currency(code, exponent));
}
