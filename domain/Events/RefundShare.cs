using Shop.Domain.Orders;
using Shop.Domain.Users;

namespace Shop.Domain.Events;

/// <summary>The part of a refund that one seller of the order bears.</summary>
/// <param name="Vendor">Null when the shop itself is the seller. The shop also bears the part of shipping.</param>
/// <param name="Amount">
/// Not 0. It is negative when the rounding of the sum of all refunds moves a minor unit from this seller to another seller.
/// </param>
public sealed record RefundShare(UserId? Vendor, Money Amount)
{
    /// <summary>
    /// Splits what is refunded by the totals of the lines and of shipping. The shares add up to the increase. The sum of all refunds of an
    /// order is split, not each refund. Therefore a refund of everything is exactly what each vendor has earned, in any number of parts.
    /// </summary>
    /// <param name="before">The sum of all refunds before the change.</param>
    /// <param name="after">The sum of all refunds after the change.</param>
    internal static ValueList<RefundShare> Of(OrderTerms terms, Money before, Money after)
    {
        long[] weights = [.. terms.Lines.Select(line => line.Total.MinorUnits), terms.Shipping.Total.MinorUnits];
        var sellers = terms.Lines.Select(line => line.Vendor).Append(null);
        var shares =
            from part in sellers.Zip(before.Allocate(weights), after.Allocate(weights))
            group part.Third - part.Second by part.First into seller
            let share = seller.Sum(terms.Currency)
            where share.MinorUnits != 0
            select new RefundShare(seller.Key, share);
        return shares.ToValueList();
    }
}
