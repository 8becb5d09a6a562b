namespace Shop.Domain.Pricing;

/// <summary>The taxes on deliveries to one country or state.</summary>
/// <param name="Name">The English name: <c>Germany</c>, <c>California</c>.</param>
/// <param name="Reduced">Equal to <paramref name="Standard"/> for a region without a reduced rate.</param>
/// <param name="TaxesShipping">Whether a separately charged shipment of taxable goods is taxed.</param>
public sealed record TaxRegion(string Name, TaxMode Mode, TaxRate Standard, TaxRate Reduced, bool TaxesShipping)
{
    public TaxRate For(TaxClass taxClass) => taxClass switch
    {
        TaxClass.Standard => Standard,
        TaxClass.Reduced => Reduced,
        TaxClass.Exempt => default,
    };

    /// <summary>
    /// The rate for shipping: the highest rate of the shipped goods; 0 when all goods are exempt or the region does not tax shipping.
    /// </summary>
    public TaxRate ForShipping(IEnumerable<TaxClass> goods) =>
        TaxesShipping ? goods.Select(For).MaxBy(rate => rate.Thousandths) : default;

    internal PriceStep Explain(TaxRate rate, Money tax) => Mode switch
    {
        TaxMode.Added => new(PriceStepKind.TaxAdded, $"Sales tax {rate} ({Name})", tax),
        TaxMode.Included => new(PriceStepKind.TaxIncluded, $"Includes VAT {rate} ({Name})", tax),
    };
}
