using Shop.Domain.Pricing;

namespace Shop.Functions.Coupons;

/// <summary>Changes one coupon and records the change in the audit log.</summary>
internal sealed class CouponChanges(CouponStore coupons, ChangePipeline pipeline)
{
    /// <param name="code">The code in the path.</param>
    /// <param name="sent">The version that the client sent; null when it sent none.</param>
    public Task<Reply> RunAsync(
        Call call,
        string code,
        AuditAction action,
        Func<Coupon, DateTimeOffset, Outcome<Coupon>> decide,
        Func<Coupon, Reply> answer,
        long? sent = null) =>
        pipeline.RunAsync<Coupon, Coupon>(call, new()
        {
            Load = async (_, cancellationToken) =>
                CouponCode.TryParse(code, out var couponCode) ? await coupons.FindLatestAsync(couponCode, cancellationToken) : null,
            Version = coupon => coupon.Version,
            Sent = sent,
            Decide = decide,
            Write = coupons.Put,
            Audit = (before, after) => new(action, AuditEntity.Coupon(before.Code.Value), CouponView.Of(before), CouponView.Of(after)),
            Answer = (_, after) => answer(after),
            Show = CouponView.Of,
            Conflicts = WhenOvertaken.Refuse,
        });
}
