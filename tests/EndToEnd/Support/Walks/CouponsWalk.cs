namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class CouponsWalk
{
    public static async Task WalkAsync(Walker w)
    {
        var code = CouponBody.NewCode();
        w.Expect(201, await w.Client.PostAsync("/coupons", CouponBody.TenPercent(code), w.Admin, ("Idempotency-Key", code)), "create coupon");
        w.Expect(200, await w.Client.GetAsync("/coupons?limit=1", w.Admin), "list coupons");
        w.Expect(200, await w.Client.GetAsync($"/coupons/{code}", w.Admin), "get coupon");
        w.Expect(200, await w.Client.PutAsync($"/coupons/{code}", CouponBody.Terms(2_000), w.Admin), "edit coupon");
        w.Expect(204, await w.Client.DeleteAsync($"/coupons/{code}", w.Admin), "withdraw coupon");
    }
}
