using Amazon.DynamoDBv2.Model;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Auth;

namespace Shop.Functions.Payments;

/// <summary>Maps the charge of an order to an item of the payments table.</summary>
internal static class ChargeItem
{
    public const string Entry = "charge";
    public const string ClientSecret = "clientSecret";
    public const string TaskToken = "taskToken";

    public static Dictionary<string, AttributeValue> Key(OrderId order) =>
        Item.Of(("orderId", Item.Text(order)), ("entry", Item.Text(Entry)));

    public static Dictionary<string, AttributeValue> Write(StoredCharge stored)
    {
        var charge = stored.Charge;
        return Item.Of(
            ("orderId", Item.Text(charge.OrderId)),
            ("entry", Item.Text(Entry)),
            ("paymentId", Item.Text(charge.Id)),
            ("amount", Item.Map(MoneyItem.Write(charge.Amount))),
            ("status", Item.Text(charge.Status.Wire())),
            ("reason", Item.Text(charge.Reason)),
            ("updatedAt", Item.Time(charge.UpdatedAt)),
            ("version", Item.Number(charge.Version)),
            (ClientSecret, Item.Text(stored.ClientSecret?.Value)),
            (TaskToken, Item.Text(stored.TaskToken?.Value)));
    }

    public static StoredCharge Read(Dictionary<string, AttributeValue> item) => new(
        new Charge(
            OrderId.Parse(item.Text("orderId")),
            PaymentId.Parse(item.Text("paymentId")),
            MoneyItem.Read(item.MapOrNull("amount")!),
            ChargeStatuses.Read(item.Text("status")).Require(),
            item.TextOrNull("reason"),
            item.Time("updatedAt"),
            item.Number("version")),
        SecretOrNull(item, ClientSecret),
        SecretOrNull(item, TaskToken));

    private static Secret? SecretOrNull(Dictionary<string, AttributeValue> item, string name) =>
        item.TextOrNull(name) is { } text ? Secret.Read(text, name, Secret.MaxTokenLength).Require() : null;
}
