using Shop.Domain.Products;

namespace Shop.Domain.Orders;

/// <summary>The pieces of one product that a customer wants to return.</summary>
public sealed record ReturnLine(ProductId ProductId, Quantity Quantity);

/// <summary>The pieces of one product that arrived with a return.</summary>
/// <param name="Restocked">Pieces that can be sold again.</param>
/// <param name="WrittenOff">Pieces that cannot be sold again.</param>
public sealed record ReceivedLine(ProductId ProductId, Units Restocked, Units WrittenOff)
{
    /// <summary>The sum of both numbers. It has 64 bits, because the sum of two <see cref="Units"/> can exceed 32 bits.</summary>
    public long Pieces => (long)Restocked.Count + WrittenOff.Count;
}
