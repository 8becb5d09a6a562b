using System.Text.Json;
using Shop.Domain.Carts;
using Shop.Functions.GuestCarts;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Carts;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.GuestCarts;

[Collection(DynamoDbTests.Name)]
public sealed class GuestCartTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private readonly FixedTime time = new(FixedTime.Noon);
    private TestTables tables = null!;

    public async Task InitializeAsync() => tables = await dynamoDb.TablesAsync();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task A_new_guest_cart_has_a_new_key_and_an_expiry()
    {
        var (one, other) = (await CreateAsync(), await CreateAsync());
        Assert.Equal(201, one.Status);
        Assert.NotEqual(one["guestCartId"], other["guestCartId"]);
        Assert.True(GuestCartId.TryParse(one["guestCartId"], out _));
        Assert.Equal(FixedTime.Noon + Cart.GuestLife, one.Body.GetProperty("expiresAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task The_key_is_neither_stored_nor_logged()
    {
        var guest = await new Shopper(tables, time).NewGuestAsync();
        var product = Make.Product(1);
        await tables.SellAsync(product);
        await guest.SetAsync(product.Product.Id, 1);
        await guest.ShowAsync();
        await guest.RemoveAsync($"{product.Product.Id}");
        await guest.ClearAsync();
        var secret = guest.Guest!["gct_".Length..];
        Assert.DoesNotContain(secret, JsonSerializer.Serialize(await tables.RowsAsync(ShopTable.Carts)), StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(guest.Context.Lines);
        Assert.All(guest.Context.Lines, line => Assert.DoesNotContain(secret, line, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Unknown_expired_and_malformed_keys_get_the_same_404()
    {
        var expired = await new Shopper(tables, time).NewGuestAsync();
        time.Advance(Cart.GuestLife);
        var known = await expired.ShowAsync();
        Assert.Equal((404, "urn:problem-type:shop:not-found"), (known.Status, known["type"]));
        foreach (var id in new[] { "gct_00000000000000000000000000", "nonsense", "", new string('x', 5_000) })
        {
            var guest = new Shopper(tables, time, guest: id);
            Assert.Equal(known.Body.GetRawText(), (await guest.ShowAsync()).Body.GetRawText());
            Assert.Equal(404, (await guest.ClearAsync()).Status);
            Assert.Equal(404, (await guest.RemoveAsync("prd_1")).Status);
            Assert.Equal(404, (await guest.SetAsync("prd_1", """{"quantity":1}""")).Status);
        }
    }

    [Fact]
    public async Task A_change_renews_the_expiry()
    {
        var guest = await new Shopper(tables, time).NewGuestAsync();
        var product = Make.Product(1);
        await tables.SellAsync(product);
        var almost = Cart.GuestLife - TimeSpan.FromDays(1);
        time.Advance(almost);
        var set = await guest.SetAsync(product.Product.Id, 1);
        Assert.Equal(FixedTime.Noon + almost + Cart.GuestLife, set.Body.GetProperty("expiresAt").GetDateTimeOffset());
        time.Advance(almost);
        Assert.Equal(200, (await guest.ShowAsync()).Status);
    }

    [Fact]
    public async Task The_header_is_required() => Assert.Equal(
        ["X-Guest-Cart"],
        (await Answer.OfAsync(tables.New<GetGuestCart>(time).Handle(Requests.Get("/guest-cart"), new FakeContext()))).Fields);

    private Task<Answer> CreateAsync() =>
        Answer.OfAsync(tables.New<CreateGuestCart>(time).Handle(Requests.Post("/guest-cart", body: null), new FakeContext()));
}
