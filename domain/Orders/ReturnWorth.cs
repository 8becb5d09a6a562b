using Shop.Domain.Payments;
using Shop.Domain.Products;

namespace Shop.Domain.Orders;

/// <summary>
/// What a customer gets for pieces that he sends back: their share of what was paid for the line, in whole cents, so that all pieces
/// of a line give back all of it. With the last piece of the order comes all that is left, shipping too.
/// </summary>
internal static class ReturnWorth
{
    /// <param name="pieces">How many of a product come back in this return.</param>
    /// <returns>0 to what is left of the payment.</returns>
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
