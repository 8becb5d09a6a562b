using Shop.Domain.Orders;
using Shop.Domain.Products;

namespace Shop.Domain.Inventory;

/// <summary>More pieces were asked for than can be ordered now.</summary>
public sealed record OutOfStock(ProductId ProductId, Units Left) : Refusal
{
    public override string Code => "out-of-stock";

    public override string Message => Left.Count == 0 ? "This product is out of stock." : $"Only {Left} of this product are left.";
}

/// <summary>More pieces were to be released or sold than orders hold.</summary>
public sealed record NotReserved(ProductId ProductId, Units Reserved) : Refusal
{
    public override string Code => "not-reserved";

    public override string Message => $"Orders hold only {Reserved} of this product.";
}

/// <summary>More pieces were to be taken back than were sold.</summary>
public sealed record NotSold(ProductId ProductId, Units Sold) : Refusal
{
    public override string Code => "not-sold";

    public override string Message => $"Only {Sold} of this product were sold.";
}

/// <summary>The shop would have more pieces of one product than <see cref="Stock.MaxPieces"/>, those sold included.</summary>
public sealed record StockFull(ProductId ProductId) : Refusal
{
    public override string Code => "stock-full";

    public override string Message => $"A product's stock is at most {Stock.MaxPieces} pieces, those sold included.";
}

/// <summary>The reservation was released or sold before.</summary>
public sealed record ReservationSettled(OrderId OrderId, ProductId ProductId, ReservationState State) : Refusal
{
    public override string Code => "reservation-settled";

    public override string Message => State == ReservationState.Sold ? "These pieces are sold already." : "These pieces are released already.";
}
