using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Pricing;

namespace Shop.Domain.Invoices;

/// <summary>The amounts with one tax rate.</summary>
/// <param name="Net">Without the tax.</param>
public sealed record RatedAmount(TaxRate Rate, Money Net, Money Tax)
{
    public Money Gross => Net + Tax;

    /// <summary>
    /// The lines and the shipping of an order by tax rate, the highest rate first. They add up to the total of the order.
    /// </summary>
    public static ValueList<RatedAmount> Of(OrderTerms terms) => Parts(terms)
        .GroupBy(part => part.Rate)
        .OrderByDescending(parts => parts.Key.Thousandths)
        .Select(parts => new RatedAmount(
            parts.Key, parts.Select(part => part.Net).Sum(terms.Currency), parts.Select(part => part.Tax).Sum(terms.Currency)))
        .Where(part => part.Gross.IsPositive)
        .ToValueList();

    /// <summary>
    /// The amount of a refund by tax rate: its share of what the earlier refunds have left of the order. When the order is fully refunded,
    /// its refunds add up to the amounts of the order at each rate.
    /// </summary>
    internal static ValueList<RatedAmount> CreditedBy(PaidOrder order, Refund refund) => Share(
        order.Payment.Refunds.TakeWhile(earlier => earlier.Id != refund.Id).Aggregate(Of(order.Terms), (left, earlier) => Without(left, earlier)),
        refund.Amount).Where(part => part.Gross.IsPositive).ToValueList();

    private static IEnumerable<RatedAmount> Parts(OrderTerms terms) =>
    [
        .. terms.Lines.Select(line => new RatedAmount(line.TaxRate, line.Total - line.Tax, line.Tax)),
        new(terms.Shipping.TaxRate, terms.Shipping.Total - terms.Shipping.Tax, terms.Shipping.Tax),
    ];

    private static ValueList<RatedAmount> Without(ValueList<RatedAmount> left, Refund refund) => left
        .Zip(Share(left, refund.Amount), (whole, part) => whole with { Net = whole.Net - part.Net, Tax = whole.Tax - part.Tax })
        .ToValueList();

    private static ValueList<RatedAmount> Share(ValueList<RatedAmount> left, Money amount)
    {
        var parts = amount.Allocate([.. left.SelectMany(part => new[] { part.Net.MinorUnits, part.Tax.MinorUnits })]);
        return left.Select((part, i) => new RatedAmount(part.Rate, parts[2 * i], parts[(2 * i) + 1])).ToValueList();
    }
}
