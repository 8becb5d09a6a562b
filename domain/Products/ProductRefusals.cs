using Shop.Domain.Users;

namespace Shop.Domain.Products;

/// <summary>Users with this role cannot sell products.</summary>
public sealed record CannotSell(Role Role) : Refusal
{
    public override string Message => $"Users with the role {Role.Wire()} cannot sell products.";
}

/// <summary>The product belongs to another vendor or to the shop.</summary>
public sealed record NotYourProduct(ProductId ProductId) : Refusal
{
    public override string Message => "Only the vendor of this product and administrators can change it.";
}

/// <summary>The product is retired; it cannot be bought or edited.</summary>
public sealed record ProductRetired(ProductId ProductId) : Refusal
{
    public override string Message => "This product is retired.";
}
