using Shop.Domain.Orders;

namespace Shop.Domain.Carts;

/// <summary>The last order that was placed for a cart.</summary>
/// <param name="CartVersion">The version of the cart that was ordered.</param>
public sealed record OpenOrder(OrderId OrderId, long CartVersion);
