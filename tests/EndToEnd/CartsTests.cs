using Shop.Domain.Carts;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class CartsTests(RunningShop shop)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task Users_read_and_change_only_their_own_carts()
    {
        var (product, ada, other) = (await ProductAsync(), await Basket.NewUserAsync(shop.Client), await Basket.NewUserAsync(shop.Client));
        await ada.FillAsync((product, 3));
        var shown = await ada.ShowAsync();
        Assert.Equal(3 * 1299, shown.Json.GetProperty("subtotal").GetProperty("amount").GetInt64());
        Assert.Equal([(product, 3)], Basket.Items(shown.Json));
        Assert.Empty(await other.ItemsAsync());
        Assert.Equal(204, (await other.ClearAsync()).Status);
        Assert.Equal(204, (await other.RemoveAsync(product)).Status);
        Assert.Equal([(product, 3)], await ada.ItemsAsync());
    }

    [Fact]
    public async Task A_guest_cart_is_accessible_with_its_id_only()
    {
        var (product, one, other) = (await ProductAsync(), await Basket.NewGuestAsync(shop.Client), await Basket.NewGuestAsync(shop.Client));
        await one.FillAsync((product, 2));
        Assert.Equal([(product, 2)], await one.ItemsAsync());
        Assert.Empty(await other.ItemsAsync());
        var unknown = Basket.OfGuest(shop.Client, "gct_00000000000000000000000000");
        Answer[] refused =
            [await unknown.ShowAsync(), await unknown.SetAsync(product, 1), await unknown.RemoveAsync(product), await unknown.ClearAsync()];
        Assert.All(refused, answer => Assert.Equal((404, "application/problem+json"), (answer.Status, answer.ContentType)));

        var withoutId = await shop.Client.GetAsync("/guest-cart", (await Basket.NewUserAsync(shop.Client)).Token);
        Assert.Equal(400, withoutId.Status);
    }

    [Fact]
    public async Task Concurrent_edits_of_different_items_all_succeed()
    {
        var user = await Basket.NewUserAsync(shop.Client);
        var products = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ProductAsync()));
        var answers = await Task.WhenAll(products.Select(product => user.SetAsync(product, 2)));
        Assert.All(answers, answer => Assert.True(answer.Status == 200, answer.ToString()));
        Assert.Equal(products.Select(product => (product, 2)).Order(), (await user.ItemsAsync()).Order());
    }

    [Fact]
    public async Task Concurrent_edits_of_one_item_succeed_or_are_answered_with_409()
    {
        var (user, product) = (await Basket.NewUserAsync(shop.Client), await ProductAsync());
        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(async quantity => (quantity, answer: await user.SetAsync(product, quantity))));
        var winners = answers.Where(one => one.answer.Status == 200)
            .ToDictionary(one => one.answer.Version, one => one.quantity);
        Assert.All(answers.Where(one => one.answer.Status != 200), loser => Assert.Equal(
            (409, "urn:problem-type:shop:edit-conflict"), (loser.answer.Status, loser.answer.Text("type"))));
        Assert.Equal([(product, winners[winners.Keys.Max()])], await user.ItemsAsync());
    }

    [Fact]
    public async Task A_quantity_above_the_stock_is_answered_with_409_and_the_pieces_left()
    {
        var refused = await (await Basket.NewUserAsync(shop.Client)).SetAsync(await ProductAsync(), 13);
        Assert.Equal((409, "urn:problem-type:shop:out-of-stock", 12), (refused.Status, refused.Text("type"), refused.Json.GetProperty("left").GetInt32()));
    }

    [Fact]
    public async Task A_stale_version_is_answered_with_409_edit_conflict_before_the_stock_is_checked()
    {
        var (user, product) = (await Basket.NewUserAsync(shop.Client), await ProductAsync());
        await user.FillAsync((product, 1), (product, 2));
        var stale = await shop.Client.PutAsync($"/cart/items/{product}", new { quantity = 13, version = 1 }, user.Token);
        Assert.Equal((409, "urn:problem-type:shop:edit-conflict"), (stale.Status, stale.Text("type")));
    }

    [Fact]
    public async Task A_guest_cart_expires_after_its_life_since_the_last_change()
    {
        var (guest, product) = (await Basket.NewGuestAsync(shop.Client), await ProductAsync());
        using (shop.InTheFuture(Cart.GuestLife - Day))
        {
            await guest.FillAsync((product, 1));
        }

        using (shop.InTheFuture((2 * Cart.GuestLife) - (2 * Day)))
        {
            Assert.Equal([(product, 1)], await guest.ItemsAsync());
        }

        using (shop.InTheFuture((2 * Cart.GuestLife) - (Day / 2)))
        {
            Assert.Equal(404, (await guest.ShowAsync()).Status);
            Assert.Equal(404, (await guest.SetAsync(product, 2)).Status);
        }
    }

    [Fact]
    public async Task The_log_does_not_contain_the_id_of_a_guest_cart()
    {
        var guest = await Basket.NewGuestAsync(shop.Client);
        await guest.ShowAsync();
        await (await Basket.NewUserAsync(shop.Client)).MigrateAsync(guest.Id);
        Assert.DoesNotContain(shop.Shop.Log.Lines, line => line.Text.Contains(guest.Id["gct_".Length..], StringComparison.OrdinalIgnoreCase));
    }

    private async Task<string> ProductAsync()
    {
        var created = await shop.Client.PostAsync("/products", ProductBody.In("Carts"), await shop.AdminTokenAsync());
        Assert.True(created.Status == 201, created.ToString());
        return created.Text("productId");
    }
}
