namespace Shop.Domain.Carts;

/// <summary>The cart has <see cref="Cart.MaxLines"/> lines already.</summary>
public sealed record CartFull : Refusal
{
    public override string Message => $"A cart has at most {Cart.MaxLines} different products.";
}

/// <summary>The product is sold in another currency than the products in the cart.</summary>
public sealed record OtherCurrency(Currency Cart, Currency Product) : Refusal
{
    public override string Message => $"The cart is in {Cart} and this product is sold in {Product}; please place two orders.";
}
