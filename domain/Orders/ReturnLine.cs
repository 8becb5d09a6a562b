using Shop.Domain.Products;

namespace Shop.Domain.Orders;

/// <summary>So many pieces that the customer wants to send back.</summary>
public sealed record ReturnLine(ProductId ProductId, Quantity Quantity);

/// <summary>So many pieces that came back.</summary>
/// <param name="Restocked">As good as new: available again.</param>
/// <param name="WrittenOff">Not to be sold again.</param>
public sealed record ReceivedLine(ProductId ProductId, Units Restocked, Units WrittenOff)
{
    /// <summary>In 64 bits, so that no two figures overflow together.</summary>
    public long Pieces => (long)Restocked.Count + WrittenOff.Count;
}
