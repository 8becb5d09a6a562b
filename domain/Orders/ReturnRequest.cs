using Shop.Domain.Products;

namespace Shop.Domain.Orders;

/// <summary>The pieces that a customer wants to return, and the reason.</summary>
public sealed record ReturnRequest
{
    /// <exception cref="ArgumentException">There are no lines, or two lines have the same product.</exception>
    public ReturnRequest(ReturnId id, ValueList<ReturnLine> lines, Remark reason, DateTimeOffset at)
    {
        Argument.Require(
            lines.Count > 0 && lines.AreDistinctBy(line => line.ProductId),
            "A return has at least one line, and one line per product.");
        (Id, Lines, Reason, At) = (id, lines, reason, at);
    }

    public ReturnId Id { get; }

    public ValueList<ReturnLine> Lines { get; }

    public Remark Reason { get; }

    public DateTimeOffset At { get; }

    /// <summary>The requested pieces of a product; 0 for a product that is not in the request.</summary>
    public int PiecesOf(ProductId productId) => Lines.FirstOrDefault(line => line.ProductId == productId)?.Quantity.Count ?? 0;
}
