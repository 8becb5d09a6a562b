using Shop.Domain.Payments;
using Shop.Domain.Products;

namespace Shop.Domain.Orders;

/// <summary>
/// Calculates the refund for returned pieces: their share of the line's total, in whole minor units. The refunds of all pieces of a line
/// add up to the line's total. When the last piece of the order comes back, the refund is everything that is left, including shipping.
/// </summary>
internal static class ReturnWorth
{
    /// <param name="pieces">The number of pieces of a product in this return.</param>
    /// <returns>0 to <see cref="Payment.Left"/>.</returns>
    internal static Money Of(OrderTerms terms, Payment payment, Returns before, Func<ProductId, long> pieces)
    {
        if (terms.Lines.All(line => Refunded(before, line) + pieces(line.ProductId) >= line.Quantity.Count))
        {
            return payment.Left;
        }

        var worth = terms.Lines.Aggregate(Money.Zero(terms.Currency), (sum, line) =>
            sum + Share(line, Refunded(before, line) + pieces(line.ProductId)) - Share(line, Refunded(before, line)));
        return worth > payment.Left ? payment.Left : worth;
    }

    private static Money Share(OrderLine line, long pieces) => line.Total.Portion(pieces, line.Quantity.Count, Rounding.Down);

    private static long Refunded(Returns returns, OrderLine line) => returns.Closed.OfType<RefundedReturn>()
        .SelectMany(closed => closed.Lines).Where(received => received.ProductId == line.ProductId).Sum(received => received.Pieces);
}
