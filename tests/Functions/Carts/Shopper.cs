using Amazon.Lambda.APIGatewayEvents;
using Shop.Domain.Products;
using Shop.Functions.Carts;
using Shop.Functions.GuestCarts;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Carts;

/// <summary>A customer with a cart: a user, or a guest with the key <see cref="Guest"/>.</summary>
internal sealed class Shopper(TestTables tables, TimeProvider time, string user = "sub-1", string? guest = null)
{
    public string? Guest => guest;

    /// <summary>The context of all requests of this customer.</summary>
    public FakeContext Context { get; } = new();

    public Task<Answer> SetAsync(ProductId product, int quantity, long? version = null) =>
        SetAsync($"{product}", $$"""{"quantity":{{quantity}}{{(version is null ? "" : $",\"version\":{version}")}}}""");

    public Task<Answer> SetAsync(string product, string body) => Answer.OfAsync(guest is null
        ? New<SetCartItem>().Handle(Request("PUT", body), Context, product)
        : New<SetGuestCartItem>().Handle(Request("PUT", body), Context, product));

    public Task<Answer> ShowAsync() => Answer.OfAsync(guest is null
        ? New<GetCart>().Handle(Request("GET"), Context)
        : New<GetGuestCart>().Handle(Request("GET"), Context));

    public Task<Answer> RemoveAsync(string product) => Answer.OfAsync(guest is null
        ? New<RemoveCartItem>().Handle(Request("DELETE"), Context, product)
        : New<RemoveGuestCartItem>().Handle(Request("DELETE"), Context, product));

    public Task<Answer> ClearAsync() => Answer.OfAsync(guest is null
        ? New<ClearCart>().Handle(Request("DELETE"), Context)
        : New<ClearGuestCart>().Handle(Request("DELETE"), Context));

    public Task<Answer> MigrateAsync(string from) => Answer.OfAsync(New<MigrateCart>().Handle(With(Request("POST"), from), Context));

    /// <summary>A guest with a new cart.</summary>
    public async Task<Shopper> NewGuestAsync()
    {
        var created = await Answer.OfAsync(New<CreateGuestCart>().Handle(Requests.Post("/guest-cart", body: null), Context));
        return new(tables, time, guest: created["guestCartId"]);
    }

    /// <summary>The quantity of each product in the cart.</summary>
    public async Task<Dictionary<string, int>> WantsAsync() => (await ShowAsync()).Body.GetProperty("items").EnumerateArray()
        .ToDictionary(item => item.GetProperty("productId").GetString()!, item => item.GetProperty("quantity").GetInt32());

    private T New<T>()
        where T : class => tables.New<T>(time);

    private APIGatewayProxyRequest Request(string method, string? body = null)
    {
        var request = Requests.Post(guest is null ? "/cart" : "/guest-cart", body);
        request.HttpMethod = method;
        return guest is null ? request.By(user) : With(request, guest);
    }

    private static APIGatewayProxyRequest With(APIGatewayProxyRequest request, string guest)
    {
        request.MultiValueHeaders = new Dictionary<string, IList<string>> { ["x-guest-cart"] = [guest] };
        return request;
    }
}
