using Shop.Functions.Coupons;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Coupons;

/// <summary>Calls the coupon routes, by default as an administrator.</summary>
internal sealed class CouponRoutes(TestTables tables)
{
    public const string Ten = """{"code":"ten","basisPointsOff":1000,"validFrom":"2025-11-01T00:00:00Z"}""";

    public FixedTime Time { get; } = new(FixedTime.Noon);

    public Task<Answer> CreateAsync(string body, string? key = null, string? groups = "admin")
    {
        var request = Requests.Post("/coupons", body).By("sub-1", groups);
        return Answer.OfAsync(tables.New<CreateCoupon>(Time).Handle(key is null ? request : request.Keyed(key), new FakeContext()));
    }

    public Task<Answer> ReadAsync(string code) => Answer.OfAsync(
        tables.New<GetCoupon>(Time).Handle(Requests.Get($"/coupons/{code}").By("sub-1", "admin"), new FakeContext(), code));

    public Task<Answer> EditAsync(string code, string body) => Answer.OfAsync(
        tables.New<EditCoupon>(Time).Handle(Requests.Put($"/coupons/{code}", body).By("sub-1", "admin"), new FakeContext(), code));

    public Task<Answer> WithdrawAsync(string code) => Answer.OfAsync(
        tables.New<WithdrawCoupon>(Time).Handle(Requests.Delete($"/coupons/{code}").By("sub-1", "admin"), new FakeContext(), code));

    public Task<Answer> ListAsync(params (string, string)[] query) =>
        Answer.OfAsync(tables.New<ListCoupons>(Time).Handle(Requests.Get("/coupons", query).By("sub-1", "admin"), new FakeContext()));
}
