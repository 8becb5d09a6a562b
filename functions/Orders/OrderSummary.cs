using Amazon.DynamoDBv2.Model;
using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

/// <summary>An order in a list. It has only the attributes that the indexes contain.</summary>
internal sealed record OrderSummary(OrderId Id, UserId Customer, OrderStatus Status, Money Total, long Pieces, DateTimeOffset PlacedAt)
{
    public static OrderSummary Read(Dictionary<string, AttributeValue> item) => new(
        OrderId.Parse(item.Text("orderId")),
        UserId.Parse(item.Text("userId")),
        OrderStatuses.Read(item.Text("status")).Require(),
        MoneyItem.Read(item.MapOrNull("total")!),
        item.Number("pieces"),
        item.Time("placedAt"));
}
