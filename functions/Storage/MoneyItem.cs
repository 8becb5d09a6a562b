using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Storage;

/// <summary>Maps money to a DynamoDB map: <c>amount</c> in minor units and <c>currency</c>.</summary>
internal static class MoneyItem
{
    public static Dictionary<string, AttributeValue> Write(Money money) =>
        Item.Of(("amount", Item.Number(money.MinorUnits)), ("currency", Item.Text(money.Currency)));

    public static Money Read(Dictionary<string, AttributeValue> item) => new(item.Number("amount"), Currency.Parse(item.Text("currency")));
}
