using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain;
using Shop.Domain.Pricing;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Coupons;

/// <summary>What coupons there are. How they are used up stands in <see cref="Redemptions"/>.</summary>
internal sealed class CouponStore(IAmazonDynamoDB dynamo, TableNames tables, Paging paging, Writes writes)
{
    /// <param name="others">What is written in the same transaction.</param>
    /// <returns>
    /// False when there was a coupon of that code before, or a condition of the others does not hold; nothing is changed then.
    /// </returns>
    public Task<bool> CreateAsync(Coupon coupon, IEnumerable<TransactWriteItem> others, CancellationToken cancellationToken) =>
        dynamo.TryWriteAsync(cancellationToken, [writes.Create(ShopTable.Coupons, CouponItem.Write(coupon)), .. others]);

    /// <param name="read">As it was read.</param>
    /// <param name="others">What is written in the same transaction.</param>
    /// <returns>False when somebody else has changed it meanwhile; nothing is changed then.</returns>
    public Task<bool> ReplaceAsync(Coupon read, Coupon coupon, IEnumerable<TransactWriteItem> others, CancellationToken cancellationToken) =>
        dynamo.TryWriteAsync(cancellationToken, [writes.Replace(ShopTable.Coupons, CouponItem.Write(coupon), read.Version), .. others]);

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
