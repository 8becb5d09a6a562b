using Shop.Domain.Audit;
using Shop.Domain.Pricing;
using Shop.Functions.Audit;
using Shop.Functions.Hosting;

namespace Shop.Functions.Coupons;

/// <summary>Changes one coupon: reads it, decides, and writes it with its audit entry. What changes nothing writes nothing.</summary>
internal sealed class CouponEditing(CouponStore coupons, AuditTrail audit, TimeProvider time)
{
    /// <param name="code">As it stands in the path.</param>
    /// <param name="readVersion">What the client has read; null when he does not care.</param>
    public async Task<Reply> EditAsync(
        Call call, string code, long? readVersion, AuditAction action,
        Func<Coupon, DateTimeOffset, Coupon> change, Func<Coupon, Reply> reply)
    {
        if (!CouponCode.TryParse(code, out var couponCode) || await coupons.FindAsync(couponCode, call.CancellationToken) is not { } coupon)
        {
            return Problems.NotFound;
        }

        var now = time.GetUtcNow();
        var changed = change(coupon, now);
        return (readVersion ?? coupon.Version) != coupon.Version ? Problems.Conflict
            : changed == coupon || await SaveAsync(call, action, coupon, changed, now) ? reply(changed)
            : Problems.Conflict;
    }

    private Task<bool> SaveAsync(Call call, AuditAction action, Coupon before, Coupon after, DateTimeOffset now) => coupons.ReplaceAsync(
        before,
        after,
        [audit.Entry(call.Caller, action, AuditEntity.Coupon(after.Code.Value), CouponView.Of(before), CouponView.Of(after), now)],
        call.CancellationToken);
}
