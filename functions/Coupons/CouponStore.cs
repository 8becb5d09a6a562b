using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Pricing;

namespace Shop.Functions.Coupons;

/// <summary>What coupons there are. How they are used up stands in <see cref="RedemptionStore"/>.</summary>
internal sealed class CouponStore(IAmazonDynamoDB dynamo, TableNames tables, Paging paging, Writes writes)
{
    /// <param name="readVersion">The version that it replaces; 0 to create it.</param>
    public TransactWriteItem Put(Coupon coupon, long readVersion = 0) => writes.Put(ShopTable.Coupons, CouponItem.Write(coupon), readVersion);

    /// <summary>Withdrawn ones are found too. Consistent.</summary>
    public async Task<Coupon?> FindAsync(CouponCode code, CancellationToken cancellationToken)
    {
        var response = await dynamo.GetItemAsync(
            tables[ShopTable.Coupons], CouponItem.Key(code, CouponItem.Definition), consistentRead: true, cancellationToken);
        return response.Item is { Count: > 0 } item ? CouponItem.Read(item) : null;
    }

    /// <summary>The newest first, withdrawn ones too. Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<Coupon>>> ListAsync(PageRequest page, CancellationToken cancellationToken) => paging.ReadAsync(
        new IndexQuery(ShopTable.Coupons, Tables.CouponsListing, CouponItem.Listing), page, CouponItem.Read, cancellationToken);
}
