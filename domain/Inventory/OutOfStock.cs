using Shop.Domain.Products;

namespace Shop.Domain.Inventory;

/// <summary>More pieces were asked for than can be ordered now.</summary>
public sealed record OutOfStock(ProductId ProductId, Units Left) : Refusal
{
    public override string Code => "out-of-stock";

    public override string Message => Left.Count == 0 ? "This product is out of stock." : $"Only {Left} of this product are left.";
}
