using Amazon.Lambda.APIGatewayEvents;
using Shop.Functions.Coupons;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Coupons;

/// <summary>The coupon routes as an administrator, unless told otherwise, calls them.</summary>
internal sealed class CouponDesk(TestTables tables)
{
    public const string Ten = """{"code":"ten","basisPointsOff":1000,"validFrom":"2025-11-01T00:00:00Z"}""";

    public FixedTime Time { get; } = new(FixedTime.Noon);

    public Task<Answer> CreateAsync(string body, string? key = null, string? groups = "admin")
    {
        var request = Requests.Post("/coupons", body).By("sub-1", groups);
        if (key is not null)
        {
            request.MultiValueHeaders = new Dictionary<string, IList<string>> { ["Idempotency-Key"] = [key] };
        }

        return Answer.OfAsync(tables.New<CreateCoupon>(Time).Handle(request, new FakeContext()));
    }

    public Task<Answer> ReadAsync(string code) => Answer.OfAsync(tables.New<GetCoupon>(Time).Handle(Request("GET", code), new FakeContext(), code));

    public Task<Answer> EditAsync(string code, string body) =>
        Answer.OfAsync(tables.New<EditCoupon>(Time).Handle(Request("PUT", code, body), new FakeContext(), code));

    public Task<Answer> WithdrawAsync(string code) =>
        Answer.OfAsync(tables.New<WithdrawCoupon>(Time).Handle(Request("DELETE", code), new FakeContext(), code));

    public Task<Answer> ListAsync(params (string, string)[] query) =>
        Answer.OfAsync(tables.New<ListCoupons>(Time).Handle(Requests.Get("/coupons", query).By("sub-1", "admin"), new FakeContext()));

    private static APIGatewayProxyRequest Request(string method, string code, string? body = null)
    {
        var request = Requests.Post($"/coupons/{code}", body).By("sub-1", "admin");
        request.HttpMethod = method;
        return request;
    }
}
