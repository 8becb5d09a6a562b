using Amazon.DynamoDBv2.Model;
using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Functions.Inventory;

/// <summary>
/// Writes movements of stock as relative updates, so that orders for the same product do not make each other fail. A movement that changes
/// the available pieces also updates the low-stock index. The condition of its write says whether the result is above or below the
/// threshold.
/// </summary>
internal sealed class StockMovementStore(TableNames tables)
{
    /// <summary>
    /// Returns one write of a transaction. The transaction fails in two cases: the stock has changed so much that it refuses the movement,
    /// or the result is on the other side of the threshold.
    /// </summary>
    /// <param name="before">The stock that was read.</param>
    /// <param name="movement">A movement that <paramref name="before"/> accepts.</param>
    public TransactWriteItem Write(Stock before, StockMovement movement)
    {
        var after = before.Apply(movement).Require();
        var update = Moved(before.ProductId, movement);
        var (threshold, change) = (after.LowStockThreshold.Count, movement.Effect.Available);
        update.ConditionExpression += $" AND #threshold = :threshold AND #available {(after.IsLow ? "<=" : ">")} :edge";
        update.ExpressionAttributeNames["#threshold"] = "lowStockThreshold";
        update.ExpressionAttributeNames["#available"] = "available";
        update.ExpressionAttributeNames["#lowStock"] = StockItem.LowStock;
        update.ExpressionAttributeValues[":threshold"] = Item.Number(threshold);
        update.ExpressionAttributeValues[":edge"] = Item.Number(threshold - change);
        if (after.IsLow)
        {
            update.UpdateExpression += ", #lowStock = :low";
            update.ExpressionAttributeValues[":low"] = new() { S = StockItem.Low };
        }
        else
        {
            update.UpdateExpression += " REMOVE #lowStock";
        }

        return new() { Update = update };
    }

    /// <summary>
    /// Returns the write of a sale of reserved pieces. The available pieces do not change, so the stock does not have to be read.
    /// </summary>
    public TransactWriteItem Write(ProductId product, PiecesSold sold) => new() { Update = Moved(product, sold) };

    private Update Moved(ProductId product, StockMovement movement)
    {
        var (available, reserved, sold) = movement.Effect;
        (string Name, long Change)[] changes = [("available", available), ("reserved", reserved), ("sold", sold)];
        var moved = changes.Where(one => one.Change != 0).ToList();
        var update = new Update
        {
            TableName = tables[ShopTable.Inventory],
            Key = StockItem.Key(product),
            UpdateExpression =
                "SET #version = #version + :one, " + string.Join(", ", moved.Select(one => $"#{one.Name} = #{one.Name} + :{one.Name}")),
            ConditionExpression = string.Join(" AND ", moved.Where(one => one.Change < 0).Select(one => $"#{one.Name} >= :{one.Name}Needed")),
            ExpressionAttributeNames = new() { ["#version"] = "version" },
            ExpressionAttributeValues = new() { [":one"] = Item.Number(1) },
        };
        foreach (var (name, change) in moved)
        {
            update.ExpressionAttributeNames[$"#{name}"] = name;
            update.ExpressionAttributeValues[$":{name}"] = Item.Number(change);
            if (change < 0)
            {
                update.ExpressionAttributeValues[$":{name}Needed"] = Item.Number(-change);
            }
        }

        return update;
    }
}
