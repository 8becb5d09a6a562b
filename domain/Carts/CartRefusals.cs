namespace Shop.Domain.Carts;

/// <summary>The cart holds as many different products as a cart can.</summary>
public sealed record CartFull : Refusal
{
    public override string Message => $"A cart holds at most {Cart.MaxLines} different products.";
}

/// <summary>The product is sold in another currency than what the cart holds already.</summary>
public sealed record OtherCurrency(Currency Cart, Currency Product) : Refusal
{
    public override string Message => $"The cart is in {Cart} and this product is sold in {Product}; order one after the other.";
}
