namespace Shop.Domain.Pricing;

/// <summary>The number of uses of a coupon.</summary>
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

    /// <summary>The number of uses by all customers.</summary>
    public long Total { get; }

    /// <summary>The number of uses by the customer who wants to use the coupon now.</summary>
    public long ByUser { get; }
}

/// <summary>A coupon that a customer wants to use.</summary>
public sealed record OfferedCoupon(Coupon Coupon, CouponUses Uses);
