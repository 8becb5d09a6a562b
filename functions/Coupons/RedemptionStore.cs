using Amazon.DynamoDBv2.Model;
using Shop.Domain.Pricing;

namespace Shop.Functions.Coupons;

/// <summary>
/// Counts the uses of a coupon exactly. One item has the number of all uses, and one item per customer has the number of uses by that
/// customer. Both items change in the transaction of the order that uses the coupon. The number of all uses is not split into several
/// items, because a condition cannot span several items and no order may exceed the limit. Therefore orders with the same coupon are
/// written one after the other.
/// </summary>
internal sealed class RedemptionStore(Joins joins, TableNames tables, Writes writes)
{
    /// <summary>The keys of the items that <see cref="Read"/> needs.</summary>
    /// <param name="by">The customer whose uses are read; null for no customer.</param>
    public (string Table, Dictionary<string, AttributeValue> Key)[] Keys(CouponCode code, UserId? by)
    {
        string[] entries = [CouponItem.Definition, CouponItem.Uses, .. by is null ? Array.Empty<string>() : [CouponItem.UsesBy(by)]];
        return [.. entries.Select(entry => (tables[ShopTable.Coupons], CouponItem.Key(code, entry)))];
    }

    /// <returns>Null when the coupon does not exist.</returns>
    public OfferedCoupon? Read(ILookup<string, Dictionary<string, AttributeValue>> items)
    {
        var entries = items[tables[ShopTable.Coupons]].ToDictionary(item => item.Text("entry"));
        if (!entries.Remove(CouponItem.Definition, out var definition))
        {
            return null;
        }

        entries.Remove(CouponItem.Uses, out var all);
        return new(CouponItem.Read(definition), new(CouponItem.ReadUses(all), CouponItem.ReadUses(entries.Values.SingleOrDefault())));
    }

    /// <summary>
    /// Reads a coupon and its uses with one request. Eventually consistent; the condition of <see cref="Redeem"/> enforces the limits.
    /// </summary>
    public async Task<OfferedCoupon?> FindAsync(CouponCode code, UserId? by, CancellationToken cancellationToken) =>
        Read(await joins.GetManyAsync(cancellationToken, Keys(code, by)));

    /// <summary>
    /// Returns the writes of one more use, for the transaction of the order. The transaction fails when a limit of the coupon is reached, or
    /// when the definition of the coupon was changed after the order was priced.
    /// </summary>
    public IReadOnlyList<TransactWriteItem> Redeem(Coupon coupon, UserId by) =>
    [
        writes.Check(ShopTable.Coupons, CouponItem.Key(coupon.Code, CouponItem.Definition), coupon.Version),
        Count(coupon.Code, CouponItem.Uses, coupon.Terms.MaxUses),
        Count(coupon.Code, CouponItem.UsesBy(by), coupon.Terms.MaxUsesPerUser),
    ];

    /// <summary>Returns the writes that give a use back, for the transaction that fails or cancels the order.</summary>
    public IReadOnlyList<TransactWriteItem> GiveBack(CouponCode code, UserId by) =>
        [Uncount(code, CouponItem.Uses), Uncount(code, CouponItem.UsesBy(by))];

    private TransactWriteItem Uncount(CouponCode code, string entry) => new()
    {
        Update = new()
        {
            TableName = tables[ShopTable.Coupons],
            Key = CouponItem.Key(code, entry),
            UpdateExpression = "ADD #uses :less",
            ConditionExpression = "#uses >= :one",
            ExpressionAttributeNames = new() { ["#uses"] = "uses" },
            ExpressionAttributeValues = new() { [":one"] = Item.Number(1), [":less"] = Item.Number(-1) },
        },
    };

    private TransactWriteItem Count(CouponCode code, string entry, int? max)
    {
        var update = new Update
        {
            TableName = tables[ShopTable.Coupons],
            Key = CouponItem.Key(code, entry),
            UpdateExpression = "ADD #uses :one",
            ExpressionAttributeNames = new() { ["#uses"] = "uses" },
            ExpressionAttributeValues = new() { [":one"] = Item.Number(1) },
        };
        if (max is { } limit)
        {
            update.ConditionExpression = "attribute_not_exists(#uses) OR #uses < :max";
            update.ExpressionAttributeValues[":max"] = Item.Number(limit);
        }

        return new() { Update = update };
    }
}
