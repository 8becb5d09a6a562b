using Shop.Domain.Products;

namespace Shop.Domain.Orders;

/// <summary>What a customer wants to send back, and why.</summary>
public sealed record ReturnRequest
{
    /// <exception cref="ArgumentException">There is no line, or there are two of one product.</exception>
    public ReturnRequest(ReturnId id, ValueList<ReturnLine> lines, Remark reason, DateTimeOffset at)
    {
        if (lines.Count == 0 || lines.DistinctBy(line => line.ProductId).Count() != lines.Count)
        {
            throw new ArgumentException("A return has lines, one a product.", nameof(lines));
        }

        (Id, Lines, Reason, At) = (id, lines, reason, at);
    }

    public ReturnId Id { get; }

    public ValueList<ReturnLine> Lines { get; }

    public Remark Reason { get; }

    public DateTimeOffset At { get; }

    /// <summary>0 for a product that is not in it.</summary>
    public int PiecesOf(ProductId productId) => Lines.FirstOrDefault(line => line.ProductId == productId)?.Quantity.Count ?? 0;
}
