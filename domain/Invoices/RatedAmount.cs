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
    public static ValueList<RatedAmount> Of(OrderTerms terms) => terms.Lines
        .Select(line => new RatedAmount(line.TaxRate, line.Total - line.Tax, line.Tax))
        .Append(new(terms.Shipping.TaxRate, terms.Shipping.Total - terms.Shipping.Tax, terms.Shipping.Tax))
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
    internal static ValueList<RatedAmount> CreditedBy(PaidOrder order, RefundId refund)
    {
        var left = Of(order.Terms);
        foreach (var granted in order.Payment.Refunds)
        {
            var credited = Share(left, granted.Amount);
            if (granted.Id == refund)
            {
                return credited.Where(part => part.Gross.IsPositive).ToValueList();
            }

            left = left.Zip(credited, (whole, part) => whole with { Net = whole.Net - part.Net, Tax = whole.Tax - part.Tax }).ToValueList();
        }

        throw new ArgumentException("The order has no such refund.", nameof(refund));
    }

    private static ValueList<RatedAmount> Share(ValueList<RatedAmount> left, Money amount)
    {
        var parts = amount.Allocate([.. left.SelectMany(part => new[] { part.Net.MinorUnits, part.Tax.MinorUnits })]);
        return left.Select((part, i) => new RatedAmount(part.Rate, parts[2 * i], parts[(2 * i) + 1])).ToValueList();
    }
}
