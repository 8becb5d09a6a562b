using Shop.Domain.Users;

namespace Shop.Domain.Products;

/// <summary>The role does not sell.</summary>
public sealed record CannotSell(Role Role) : Refusal
{
    public override string Code => "cannot-sell";

    public override string Message => $"A {Role.Wire()} cannot offer products.";
}

/// <summary>A vendor asked to change what another vendor, or the shop itself, sells.</summary>
public sealed record NotYourProduct(ProductId ProductId) : Refusal
{
    public override string Code => "not-your-product";

    public override string Message => "Only its vendor and administrators can change this product.";
}

/// <summary>The product is not sold any more and does not change.</summary>
public sealed record ProductIsRetired(ProductId ProductId) : Refusal
{
    public override string Code => "product-retired";

    public override string Message => "This product is retired.";
}
