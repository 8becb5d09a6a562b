using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

/// <summary>An order in a list.</summary>
/// <param name="OrderId"><inheritdoc cref="Domain.Orders.OrderId"/></param>
/// <param name="UserId"><inheritdoc cref="Domain.Users.UserId"/>The customer.</param>
/// <param name="Status"><inheritdoc cref="OrderView.Status"/></param>
/// <param name="Total"><inheritdoc cref="OrderView.Total"/></param>
/// <param name="Pieces" example="3">The sum of the quantities of all lines.</param>
/// <param name="PlacedAt"><inheritdoc cref="OrderView.PlacedAt"/></param>
internal sealed record OrderSummaryView(
    string OrderId,
    string UserId,
    [property: Wire<OrderStatus>] string Status,
    MoneyView Total,
    long Pieces,
    DateTimeOffset PlacedAt)
{
    public static OrderSummaryView Of(OrderSummary order) =>
        new($"{order.Id}", $"{order.Customer}", order.Status.Wire(), MoneyView.Of(order.Total), order.Pieces, order.PlacedAt);
}
