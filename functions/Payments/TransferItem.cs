using Amazon.DynamoDBv2.Model;
using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Functions.Payments;

/// <summary>The transfer of a refund as an item of the payments table.</summary>
internal static class TransferItem
{
    private const string Prefix = "refund#";

    public static Dictionary<string, AttributeValue> Key(OrderId order, RefundId id) =>
        Item.Of(("orderId", Item.Text(order)), ("entry", Item.Text($"{Prefix}{id}")));

    /// <summary>Whether the item is the transfer of a refund, and not the charge.</summary>
    public static bool Is(Dictionary<string, AttributeValue> item) => item.Text("entry").StartsWith(Prefix, StringComparison.Ordinal);

    public static Dictionary<string, AttributeValue> Write(TransferImage image)
    {
        var transfer = image.Transfer;
        return Item.Of(
            ("orderId", Item.Text(transfer.OrderId)),
            ("entry", Item.Text($"{Prefix}{transfer.Id}")),
            ("userId", Item.Text(image.Customer)),
            ("amount", Item.Map(MoneyItem.Write(transfer.Amount))),
            ("status", Item.Text(transfer.Status.Wire())),
            ("updatedAt", Item.Time(transfer.UpdatedAt)),
            ("version", Item.Number(transfer.Version)));
    }

    public static TransferImage Read(Dictionary<string, AttributeValue> item) => new(
        new(
            OrderId.Parse(item.Text("orderId")),
            RefundId.Parse(item.Text("entry")[Prefix.Length..]),
            MoneyItem.Read(item.MapOrNull("amount")!),
            RefundStatuses.Read(item.Text("status")).Require(),
            item.Time("updatedAt"),
            item.Number("version")),
        UserId.Parse(item.Text("userId")));
}
