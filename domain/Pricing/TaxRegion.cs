namespace Shop.Domain.Pricing;

/// <summary>How one country or state taxes what is sent there.</summary>
/// <param name="Name">English: <c>Germany</c>, <c>California</c>.</param>
/// <param name="Reduced">As <paramref name="Standard"/> where the region has none.</param>
/// <param name="TaxesShipping">Whether shipping that is charged as a line of its own is taxed.</param>
public sealed record TaxRegion(string Name, TaxMode Mode, TaxRate Standard, TaxRate Reduced, bool TaxesShipping)
{
    public TaxRate For(TaxClass taxClass) => taxClass switch
    {
        TaxClass.Standard => Standard,
        TaxClass.Reduced => Reduced,
        TaxClass.Exempt => default,
    };

    /// <summary>
    /// Shipping follows the goods: it is taxed at the highest of their rates, or not at all when every piece sent is exempt or the
    /// region does not tax it.
    /// </summary>
    public TaxRate ForShipping(IEnumerable<TaxClass> goods) =>
        TaxesShipping ? goods.Select(For).MaxBy(rate => rate.Thousandths) : default;

    internal PriceStep Explain(TaxRate rate, Money tax) => Mode switch
    {
        TaxMode.Added => new(PriceStepKind.TaxAdded, $"Sales tax {rate} ({Name})", tax),
        TaxMode.Included => new(PriceStepKind.TaxIncluded, $"Includes VAT {rate} ({Name})", tax),
    };
}
