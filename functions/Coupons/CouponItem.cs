using Amazon.DynamoDBv2.Model;
using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Functions.Coupons;

/// <summary>
/// Maps a coupon to several items of the coupons table. The attribute <c>entry</c> says what an item contains: the terms of the coupon
/// (<c>definition</c>), the number of all uses (<c>uses</c>), or the number of uses by one customer (<c>user#…</c>). Only the
/// <c>definition</c> is in the listing index.
/// </summary>
internal static class CouponItem
{
    /// <summary>
    /// The only partition of the listing index. One partition is enough, because a shop has thousands of coupons, not millions.
    /// </summary>
    public const string Listing = "coupons";

    public const string Definition = "definition";
    public const string Uses = "uses";

    public static Dictionary<string, AttributeValue> Key(CouponCode code, string entry) =>
        Item.Of(("code", Item.Text(code)), ("entry", Item.Text(entry)));

    public static string UsesBy(UserId user) => $"user#{user}";

    public static Dictionary<string, AttributeValue> Write(Coupon coupon)
    {
        var terms = coupon.Terms;
        return Item.Of(
            ("code", Item.Text(coupon.Code)),
            ("entry", Item.Text(Definition)),
            ("listing", Item.Text(Listing)),
            ("basisPointsOff", terms.Discount is PercentOff percent ? Item.Number(percent.BasisPoints) : null),
            ("amountOff", Write((terms.Discount as AmountOff)?.Amount)),
            ("validFrom", Item.Time(terms.ValidFrom)),
            ("validUntil", terms.ValidUntil is { } until ? Item.Time(until) : null),
            ("minimumSpend", Write(terms.MinimumSpend)),
            ("maxUses", terms.MaxUses is { } max ? Item.Number(max) : null),
            ("maxUsesPerUser", terms.MaxUsesPerUser is { } maxPerUser ? Item.Number(maxPerUser) : null),
            ("categories", Item.List(terms.Categories.Select(category => Item.Of(("name", Item.Text(category)))))),
            ("active", Item.Flag(coupon.Active)),
            ("createdAt", Item.Time(coupon.CreatedAt)),
            ("updatedAt", Item.Time(coupon.UpdatedAt)),
            ("version", Item.Number(coupon.Version)));
    }

    public static Coupon Read(Dictionary<string, AttributeValue> item) => new(
        CouponCode.Read(item.Text("code")).Require(),
        new CouponTerms(
            PriceOrNull(item, "amountOff") is { } amount ? new AmountOff(amount) : PercentOff.Read(item.Number("basisPointsOff")).Require(),
            item.Time("validFrom"),
            item.ContainsKey("validUntil") ? item.Time("validUntil") : null,
            PriceOrNull(item, "minimumSpend"),
            LimitOrNull(item, "maxUses"),
            LimitOrNull(item, "maxUsesPerUser"),
            item.Maps("categories").Select(category => Category.Read(category.Text("name")).Require()).ToValueList()),
        item.Flag("active"),
        item.Time("createdAt"),
        item.Time("updatedAt"),
        item.Number("version"));

    /// <param name="item">The item of the entry <see cref="Uses"/> or <see cref="UsesBy"/>; null before the first use.</param>
    public static long ReadUses(Dictionary<string, AttributeValue>? item) => item?.Number("uses") ?? 0;

    private static AttributeValue? Write(Price? price) => Item.Map(price is null ? null : MoneyItem.Write(price.Money));

    private static Price? PriceOrNull(Dictionary<string, AttributeValue> item, string name) =>
        item.MapOrNull(name) is { } money ? new Price(MoneyItem.Read(money)) : null;

    private static int? LimitOrNull(Dictionary<string, AttributeValue> item, string name) =>
        item.ContainsKey(name) ? (int)item.Number(name) : null;
}
