using Shop.Domain.Products;

namespace Shop.Domain.Orders;

/// <summary>The returns of an order: one open at most, and those before it.</summary>
public sealed record Returns
{
    /// <summary>Open and closed together.</summary>
    public const int Max = 20;

    /// <summary>A return can be asked for this long after delivery.</summary>
    public const int WindowDays = 30;

    /// <exception cref="ArgumentException">There are more than <see cref="Max"/>, or two of one id.</exception>
    public Returns(OpenReturn? open, ValueList<ClosedReturn> closed)
    {
        (Open, Closed) = (open, closed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(All.Count(), Max, nameof(closed));
        if (All.DistinctBy(one => one.Id).Count() != All.Count())
        {
            throw new ArgumentException("Every return has an id of its own.", nameof(closed));
        }
    }

    public static Returns None { get; } = new(open: null, []);

    public OpenReturn? Open { get; }

    /// <summary>In the order in which they were closed.</summary>
    public ValueList<ClosedReturn> Closed { get; }

    /// <summary>The open one, or else the one that was closed last; null when there was none.</summary>
    public Return? Latest => Open is null && Closed.Count > 0 ? Closed[^1] : Open;

    private IEnumerable<Return> All => Open is null ? Closed : [.. Closed, Open];

    /// <summary>Null when there is no such return.</summary>
    public Return? Find(ReturnId id) => All.FirstOrDefault(one => one.Id == id);

    /// <summary>How many pieces came back so far, whether paid back yet or not.</summary>
    public Units Received(ProductId productId) => new((int)All.Sum(one => one switch
    {
        ReceivedReturn received => Pieces(received.Lines, productId),
        RefundedReturn refunded => Pieces(refunded.Lines, productId),
        _ => 0,
    }));

    /// <exception cref="ArgumentException">More came back of a product than was ordered.</exception>
    internal Returns For(OrderTerms terms)
    {
        var ordered = All.OfType<RefundedReturn>().SelectMany(one => one.Lines)
            .Concat(Open is ReceivedReturn received ? received.Lines : [])
            .All(line => Received(line.ProductId).Count <= (terms.LineOf(line.ProductId)?.Quantity.Count ?? 0));
        return ordered ? this : throw new ArgumentException("No more comes back than was ordered.", nameof(terms));
    }

    internal Returns With(OpenReturn open) => new(open, Closed);

    internal Returns With(ClosedReturn closed) => new(open: null, [.. Closed, closed]);

    private static long Pieces(ValueList<ReceivedLine> lines, ProductId productId) =>
        lines.Where(line => line.ProductId == productId).Sum(line => line.Pieces);
}
