using Shop.Domain.Products;

namespace Shop.Domain.Orders;

/// <summary>The pieces of one product that a customer wants to return.</summary>
public sealed record ReturnLine(ProductId ProductId, Quantity Quantity);

/// <summary>The pieces of one product that arrived with a return.</summary>
/// <param name="Restocked">Pieces that can be sold again.</param>
/// <param name="WrittenOff">Pieces that cannot be sold again.</param>
public sealed record ReceivedLine(ProductId ProductId, Units Restocked, Units WrittenOff)
{
    /// <summary>Reads the pieces of one product. A missing number is read as 0.</summary>
    public static Outcome<ReceivedLine> Read(string? productId, long? restocked, long? writtenOff, string field)
    {
        var form = new FormReader();
        var product = form.Take(Products.ProductId.Read(productId, $"{field}.productId"));
        var again = form.Take(Units.Read(restocked ?? 0, $"{field}.restocked", Quantity.Max));
        var lost = form.Take(Units.Read(writtenOff ?? 0, $"{field}.writtenOff", Quantity.Max));
        return form.Build(() => new ReceivedLine(product, again, lost));
    }

    /// <summary>The sum of both numbers. It has 64 bits, because the sum of two <see cref="Units"/> can exceed 32 bits.</summary>
    public long Pieces => (long)Restocked.Count + WrittenOff.Count;
}
