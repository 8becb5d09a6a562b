using Shop.Domain.Orders;
using Shop.Domain.Products;

namespace Shop.Domain.Inventory;

/// <summary>The request needs more pieces than are available.</summary>
public sealed record OutOfStock(ProductId ProductId, Units Left) : Refusal
{
    public override string Message => Left.Count == 0 ? "This product is out of stock." : $"Available pieces of this product: {Left}.";
}

/// <summary>The request releases or sells more pieces than are reserved.</summary>
public sealed record NotReserved(ProductId ProductId, Units Reserved) : Refusal
{
    public override string Message => $"Reserved pieces of this product: {Reserved}.";
}

/// <summary>The request takes back more pieces than were sold.</summary>
public sealed record NotSold(ProductId ProductId, Units Sold) : Refusal
{
    public override string Message => $"Sold pieces of this product: {Sold}.";
}

/// <summary>With the new pieces, the stock would have more than <see cref="Stock.MaxPieces"/> pieces, sold pieces included.</summary>
public sealed record StockFull(ProductId ProductId) : Refusal
{
    public override string Message => $"A product's stock has at most {Stock.MaxPieces} pieces, sold pieces included.";
}

/// <summary>The reservation is already released or sold.</summary>
public sealed record ReservationSettled(OrderId OrderId, ProductId ProductId, ReservationState State) : Refusal
{
    public override string Message =>
        State == ReservationState.Sold ? "These pieces are already sold." : "These pieces are already released.";
}
