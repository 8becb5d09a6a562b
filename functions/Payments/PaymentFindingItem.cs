using Amazon.DynamoDBv2.Model;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Functions.Payments;

/// <summary>Maps the last finding about the payment of an order to an item of the payments table.</summary>
internal static class PaymentFindingItem
{
    private const string Entry = "finding";

    public static Dictionary<string, AttributeValue> Key(OrderId order) =>
        Item.Of(("orderId", Item.Text(order)), ("entry", Item.Text(Entry)));

    public static bool Is(Dictionary<string, AttributeValue> item) => item.Text("entry") == Entry;

    public static Dictionary<string, AttributeValue> Write(PaymentFinding finding) => Item.Of(
        ("orderId", Item.Text(finding.OrderId)),
        ("entry", Item.Text(Entry)),
        ("fault", Item.Text(finding.Fault.Wire())),
        ("paymentId", Item.Text(finding.PaymentId)),
        ("expected", Item.Map(MoneyItem.Write(finding.Expected))),
        ("found", Item.Map(MoneyItem.Write(finding.Found))),
        ("at", Item.Time(finding.At)),
        ("version", Item.Number(finding.Version)));

    public static PaymentFinding Read(Dictionary<string, AttributeValue> item) => new(
        OrderId.Parse(item.Text("orderId")),
        PaymentFaults.Read(item.Text("fault")).Require(),
        PaymentId.Parse(item.Text("paymentId")),
        MoneyItem.Read(item.MapOrNull("expected")!),
        MoneyItem.Read(item.MapOrNull("found")!),
        item.Time("at"),
        item.Number("version"));
}
