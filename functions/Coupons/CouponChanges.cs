using Shop.Domain.Pricing;

namespace Shop.Functions.Coupons;

/// <summary>Changes one coupon, with an entry in the audit log.</summary>
internal sealed class CouponChanges(CouponStore coupons, ChangePipeline pipeline)
{
    /// <param name="code">As it is in the path.</param>
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
            Load = (_, cancellationToken) => CouponCode.TryParse(code, out var couponCode)
                ? coupons.FindAsync(couponCode, cancellationToken)
                : Task.FromResult<Coupon?>(null),
            Version = coupon => coupon.Version,
            Sent = sent,
            Decide = decide,
            Write = (before, after) => after == before ? [] : [coupons.Put(after, before.Version)],
            Audit = (before, after) => new(action, AuditEntity.Coupon(before.Code.Value), CouponView.Of(before), CouponView.Of(after)),
            Answer = (_, after) => answer(after),
            Show = CouponView.Of,
            Conflicts = WhenOvertaken.Refuse,
        });
}
