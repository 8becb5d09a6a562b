using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Pricing;

namespace Shop.Functions.Coupons;

/// <summary>Reads and writes the definitions of coupons. <see cref="RedemptionStore"/> counts their uses.</summary>
internal sealed class CouponStore(IAmazonDynamoDB dynamo, TableNames tables, Paging paging, Writes writes)
{
    /// <summary>Finds withdrawn coupons too. Consistent.</summary>
    public async Task<Coupon?> FindLatestAsync(CouponCode code, CancellationToken cancellationToken)
    {
        var response = await dynamo.GetItemAsync(
            tables[ShopTable.Coupons], CouponItem.Key(code, CouponItem.Definition), consistentRead: true, cancellationToken);
        return response.Item is { Count: > 0 } item ? CouponItem.Read(item) : null;
    }

    /// <summary>All coupons, the newest first, withdrawn coupons too. Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<Coupon>>> ListAsync(PageRequest page, CancellationToken cancellationToken) => paging.ReadAsync(
        new IndexQuery(ShopTable.Coupons, Tables.CouponsListing, CouponItem.Listing), page, CouponItem.Read, cancellationToken);

    public TransactWriteItem Create(Coupon coupon) => writes.Create(ShopTable.Coupons, CouponItem.Write(coupon));

    /// <summary>The write of a changed coupon; none when it is the same.</summary>
    public IReadOnlyList<TransactWriteItem> Put(Coupon before, Coupon after) =>
        after == before ? [] : [writes.Replace(ShopTable.Coupons, CouponItem.Write(after), before.Version)];
}
