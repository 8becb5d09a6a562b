using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class WishlistsTests(RunningShop shop)
{
    [Fact]
    public async Task Shows_what_was_wished_for_as_it_is_now_and_to_nobody_else()
    {
        var (owner, stranger) = (await TokenAsync(), await TokenAsync());
        var product = (await shop.Client.PostAsync("/products", ProductBody.In("Books"), await shop.AdminTokenAsync())).Text("productId");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal(204, (await shop.Client.PutAsync($"/users/me/wishlist/{product}", new { }, owner)).Status);
        }

        var wish = Assert.Single((await shop.Client.GetAsync("/users/me/wishlist", owner)).Json.GetProperty("items").EnumerateArray());
        Assert.Equal((product, 12, "available"), (wish.GetProperty("productId").GetString(), wish.GetProperty("stock").GetInt32(), wish.GetProperty("availability").GetString()));
        Assert.Empty((await shop.Client.GetAsync("/users/me/wishlist", stranger)).Json.GetProperty("items").EnumerateArray());
        Assert.Equal(204, (await shop.Client.DeleteAsync($"/users/me/wishlist/{product}", owner)).Status);
        Assert.Empty((await shop.Client.GetAsync("/users/me/wishlist", owner)).Json.GetProperty("items").EnumerateArray());
    }

    private async Task<string> TokenAsync() => await (await Customer.ConfirmedAsync(shop.Client)).TokenAsync(shop.Client);
}
