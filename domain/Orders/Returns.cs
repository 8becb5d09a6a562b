using Shop.Domain.Products;

namespace Shop.Domain.Orders;

/// <summary>The returns of an order: at most one open return, and the closed returns.</summary>
public sealed record Returns
{
    /// <summary>The maximum number of returns per order, open and closed.</summary>
    public const int Max = 20;

    /// <summary>The number of days after delivery in which a return can be requested.</summary>
    public const int WindowDays = 30;

    /// <exception cref="ArgumentException">There are more than <see cref="Max"/> returns, or two returns have the same id.</exception>
    public Returns(OpenReturn? open, ValueList<ClosedReturn> closed)
    {
        (Open, Closed) = (open, closed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(All.Count, Max, nameof(closed));
        Argument.Require(All.AreDistinctBy(one => one.Id), "Each return has its own id.");
    }

    public static Returns None { get; } = new(open: null, []);

    public OpenReturn? Open { get; }

    /// <summary>The closed returns, in the order in which they were closed.</summary>
    public ValueList<ClosedReturn> Closed { get; }

    /// <summary>The open return, or the return that was closed last; null when there are no returns.</summary>
    public Return? Latest => Open is null && Closed.Count > 0 ? Closed[^1] : Open;

    /// <summary>The closed returns in the order in which they were closed, then the open return.</summary>
    public ValueList<Return> All => Open is null ? [.. Closed] : [.. Closed, Open];

    /// <summary>Finds a return by its id; null when the order does not have the return.</summary>
    public Return? Find(ReturnId id) => All.FirstOrDefault(one => one.Id == id);

    /// <summary>The number of pieces of a product that have arrived, refunded or not.</summary>
    public Units Received(ProductId productId) => new((int)All.Sum(one => one switch
    {
        ReceivedReturn received => Pieces(received.Lines, productId),
        RefundedReturn refunded => Pieces(refunded.Lines, productId),
        _ => 0,
    }));

    /// <summary>Checks these returns against the ordered quantities, and returns them unchanged.</summary>
    /// <exception cref="ArgumentException">More pieces of a product have arrived than were ordered.</exception>
    internal Returns For(OrderTerms terms)
    {
        var areOrdered = All.OfType<RefundedReturn>().SelectMany(one => one.Lines)
            .Concat(Open is ReceivedReturn received ? received.Lines : [])
            .All(line => Received(line.ProductId).Count <= (terms.LineOf(line.ProductId)?.Quantity.Count ?? 0));
        Argument.Require(areOrdered, "At most the ordered pieces can be returned.");
        return this;
    }

    internal Returns With(OpenReturn open) => new(open, Closed);

    internal Returns With(ClosedReturn closed) => new(open: null, [.. Closed, closed]);

    private static long Pieces(ValueList<ReceivedLine> lines, ProductId productId) =>
        lines.Where(line => line.ProductId == productId).Sum(line => line.Pieces);
}
