using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Pricing;

namespace Shop.Functions.Coupons;

/// <summary>
/// Counts a coupon's uses, exactly: one item for all of them and one for each customer's, both changed in the transaction of the order
/// that uses the coupon. The one counter is not split into shards: no condition can span them, and a limit that some orders overrun
/// is no limit. The price is that orders with the same coupon are written one after the other.
/// </summary>
internal sealed class RedemptionStore(IAmazonDynamoDB dynamo, TableNames tables)
{
    /// <summary>What <see cref="Read"/> needs of a batch.</summary>
    /// <param name="by">Null where no customer's uses matter.</param>
    public IEnumerable<(string Table, Dictionary<string, AttributeValue> Key)> Keys(CouponCode code, UserId? by) =>
        new[] { CouponItem.Definition, CouponItem.Uses, by is null ? null : CouponItem.UsesBy(by) }
            .OfType<string>()
            .Select(entry => (tables[ShopTable.Coupons], CouponItem.Key(code, entry)));

    /// <returns>Null when there is no such coupon.</returns>
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

    /// <summary>With one request. Eventually consistent: what decides is the condition of <see cref="Redeem"/>.</summary>
    public async Task<OfferedCoupon?> FindAsync(CouponCode code, UserId? by, CancellationToken cancellationToken) =>
        Read(await dynamo.GetManyAsync(cancellationToken, [.. Keys(code, by)]));

    /// <summary>
    /// The two writes of one more use, for the transaction of the order; they fail it when a limit of the coupon is reached. Window and
    /// status are the quote's to judge.
    /// </summary>
    public IReadOnlyList<TransactWriteItem> Redeem(Coupon coupon, UserId by) =>
    [
        Count(coupon.Code, CouponItem.Uses, coupon.Terms.MaxUses),
        Count(coupon.Code, CouponItem.UsesBy(by), coupon.Terms.MaxUsesPerUser),
    ];

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
