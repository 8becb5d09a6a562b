using Amazon.DynamoDBv2.Model;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Functions.Payments;

/// <summary>Maps the charge of an order to an item of the payments table.</summary>
internal static class ChargeItem
{
    public const string Entry = "charge";
    public const string TaskTokenName = "taskToken";

    private const string ClientSecretName = "clientSecret";

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
            (ClientSecretName, Item.Text(stored.ClientSecret?.Reveal())),
            (TaskTokenName, Item.Text(stored.TaskToken?.Reveal())));
    }

    /// <summary>Adds conditions to the write: the stored secrets must be those that were read. Secrets change without a new version.</summary>
    public static void RequireSecrets(Put write, StoredCharge read)
    {
        Require(write, TaskTokenName, read.TaskToken?.Reveal());
        Require(write, ClientSecretName, read.ClientSecret?.Reveal());
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
        item.TextOrNull(ClientSecretName) is { } secret ? new ClientSecret(secret) : null,
        item.TextOrNull(TaskTokenName) is { } token ? new TaskToken(token) : null);

    private static void Require(Put write, string name, string? read)
    {
        write.ExpressionAttributeNames[$"#{name}"] = name;
        if (read is null)
        {
            write.ConditionExpression += $" AND attribute_not_exists(#{name})";
            return;
        }

        write.ConditionExpression += $" AND #{name} = :{name}";
        write.ExpressionAttributeValues[$":{name}"] = Item.Text(read)!;
    }
}
