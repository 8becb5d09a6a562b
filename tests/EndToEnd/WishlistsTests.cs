using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class WishlistsTests(RunningShop shop)
{
    [Fact]
    public async Task A_wishlist_shows_the_current_products_to_its_owner_only()
    {
        var (owner, other) = (await TokenAsync(), await TokenAsync());
        var product = (await shop.Client.PostAsync("/products", ProductBody.In("Books"), await shop.AdminTokenAsync())).Text("productId");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal(204, (await shop.Client.PutAsync($"/users/me/wishlist/{product}", new { }, owner)).Status);
        }

        var wish = Assert.Single((await shop.Client.GetAsync("/users/me/wishlist", owner)).Items);
        Assert.Equal((product, "available"), (wish.GetProperty("productId").GetString(), wish.GetProperty("availability").GetString()));
        Assert.Equal(12, wish.GetProperty("stock").GetInt32());
        Assert.Empty((await shop.Client.GetAsync("/users/me/wishlist", other)).Items);
        Assert.Equal(204, (await shop.Client.DeleteAsync($"/users/me/wishlist/{product}", owner)).Status);
        Assert.Empty((await shop.Client.GetAsync("/users/me/wishlist", owner)).Items);
    }

    private async Task<string> TokenAsync() => await (await Customer.ConfirmedAsync(shop.Client)).TokenAsync(shop.Client);
}
