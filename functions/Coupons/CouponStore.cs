using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Pricing;

namespace Shop.Functions.Coupons;

/// <summary>Reads and writes the definitions of coupons. <see cref="RedemptionStore"/> counts the uses of coupons.</summary>
internal sealed class CouponStore(IAmazonDynamoDB dynamo, TableNames tables, Paging paging, Writes writes)
{
    /// <summary>Reads a coupon consistently. Finds withdrawn coupons too.</summary>
    public async Task<Coupon?> FindLatestAsync(CouponCode code, CancellationToken cancellationToken)
    {
        var response = await dynamo.GetItemAsync(
            tables[ShopTable.Coupons], CouponItem.Key(code, CouponItem.Definition), consistentRead: true, cancellationToken);
        return response.Item is { Count: > 0 } item ? CouponItem.Read(item) : null;
    }

    /// <summary>Lists all coupons, the newest first, including withdrawn coupons. Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<Coupon>>> ListAsync(PageRequest page, CancellationToken cancellationToken) => paging.ReadAsync(
        new IndexQuery(ShopTable.Coupons, Tables.CouponsListing, CouponItem.Listing), page, CouponItem.Read, cancellationToken);

    public TransactWriteItem Create(Coupon coupon) => writes.Create(ShopTable.Coupons, CouponItem.Write(coupon));

    /// <summary>Returns the write that stores a changed coupon; no write when the coupon has not changed.</summary>
    public IReadOnlyList<TransactWriteItem> Put(Coupon before, Coupon after) =>
        after == before ? [] : [writes.Replace(ShopTable.Coupons, CouponItem.Write(after), before.Version)];
}
