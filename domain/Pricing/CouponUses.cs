namespace Shop.Domain.Pricing;

/// <summary>How often a coupon was redeemed: by everybody, and by the customer who wants to now.</summary>
public sealed record CouponUses
{
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public CouponUses(long total, long byUser)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        ArgumentOutOfRangeException.ThrowIfNegative(byUser);
        (Total, ByUser) = (total, byUser);
    }

    public static CouponUses None { get; } = new(0, 0);

    public long Total { get; }

    public long ByUser { get; }
}

/// <summary>A coupon that a customer wants to use.</summary>
public sealed record OfferedCoupon(Coupon Coupon, CouponUses Uses);
