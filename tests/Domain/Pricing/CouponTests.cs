using Shop.Domain;
using Shop.Domain.Pricing;

namespace Shop.Tests.Domain.Pricing;

public sealed class CouponTests
{
    [Fact]
    public void A_coupon_can_be_used_from_the_start_of_its_validity_until_just_before_the_end()
    {
        var coupon = Coupons.Coupon();
        Assert.Equal(new CouponNotYetValid(Coupons.Code, Make.Now), coupon.MayBeUsed(CouponUses.None, Make.Now.AddTicks(-1)));
        Assert.Null(coupon.MayBeUsed(CouponUses.None, Make.Now));
        Assert.Null(coupon.MayBeUsed(CouponUses.None, Make.Now.AddDays(1).AddTicks(-1)));
        Assert.Equal(new CouponExpired(Coupons.Code, Make.Now.AddDays(1)), coupon.MayBeUsed(CouponUses.None, Make.Now.AddDays(1)));
    }

    [Theory]
    [InlineData(9, 1, null)]
    [InlineData(10, 1, "coupon-used-up")]
    [InlineData(11, 0, "coupon-used-up")]
    [InlineData(9, 2, "coupon-used-by-you")]
    [InlineData(10, 2, "coupon-used-by-you")]
    public void A_coupon_can_be_used_as_often_as_its_limits_allow(long total, long byUser, string? refused) =>
        Assert.Equal(refused, Coupons.Coupon(Coupons.Terms(maxUses: 10, maxUsesPerUser: 2)).MayBeUsed(new(total, byUser), Make.Now)?.Code);

    [Fact]
    public void A_coupon_without_limits_can_be_used_any_number_of_times() =>
        Assert.Null(Coupons.Coupon().MayBeUsed(new(long.MaxValue, long.MaxValue), Make.Now));

    [Fact]
    public void A_withdrawn_coupon_cannot_be_used_even_during_its_validity()
    {
        var coupon = Coupons.Coupon().Withdraw(Make.Now);
        Assert.Equal(new CouponWithdrawn(Coupons.Code), coupon.MayBeUsed(CouponUses.None, Make.Now.AddYears(1)));
    }

    [Fact]
    public void An_edit_raises_the_version_and_an_edit_without_a_change_does_not()
    {
        var coupon = Coupons.Coupon();
        Assert.Same(coupon, coupon.Edit(Coupons.Terms(), active: true, Make.Now.AddHours(1)));
        var edited = coupon.Edit(Coupons.Terms(maxUses: 1), active: true, Make.Now.AddHours(1));
        Assert.Equal((2, Make.Now.AddHours(1), Make.Now), (edited.Version, edited.UpdatedAt, edited.CreatedAt));
        var withdrawn = edited.Withdraw(Make.Now);
        Assert.Equal((3, Make.Now.AddHours(1), false), (withdrawn.Version, withdrawn.UpdatedAt, withdrawn.Active));
        Assert.Same(withdrawn, withdrawn.Withdraw(Make.Now.AddHours(2)));
        Assert.True(withdrawn.Edit(withdrawn.Terms, active: true, Make.Now.AddHours(2)).Active);
    }

    [Fact]
    public void A_stored_coupon_that_contradicts_itself_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Coupon(Coupons.Code, Coupons.Terms(), true, Make.Now, Make.Now, version: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Coupon(Coupons.Code, Coupons.Terms(), true, Make.Now, Make.Now.AddTicks(-1), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CouponUses(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CouponUses(0, -1));
    }
}
