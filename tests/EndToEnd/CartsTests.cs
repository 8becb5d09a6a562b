using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class CartsTests(RunningShop shop)
{
    [Fact]
    public async Task A_cart_shows_its_owner_what_he_put_in_and_nobody_else()
    {
        var (product, ada, other) = (await ProductAsync(), await Basket.NewUserAsync(shop.Client), await Basket.NewUserAsync(shop.Client));
        await ada.FillAsync((product, 3));
        var shown = await ada.ShowAsync();
        Assert.Equal(3 * 1299, shown.Json.GetProperty("subtotal").GetProperty("amount").GetInt64());
        Assert.Equal([(product, 3)], Basket.Items(shown.Json));
        Assert.Empty(await other.WantsAsync());
        Assert.Equal(204, (await other.ClearAsync()).Status);
        Assert.Equal(204, (await other.RemoveAsync(product)).Status);
        Assert.Equal([(product, 3)], await ada.WantsAsync());
    }

    [Fact]
    public async Task A_guests_cart_opens_to_its_id_only_and_never_to_a_token()
    {
        var (product, one, other) = (await ProductAsync(), await Basket.NewGuestAsync(shop.Client), await Basket.NewGuestAsync(shop.Client));
        await one.FillAsync((product, 2));
        Assert.Equal([(product, 2)], await one.WantsAsync());
        Assert.Empty(await other.WantsAsync());
        var stranger = Basket.OfGuest(shop.Client, "gct_00000000000000000000000000");
        foreach (var refused in new[] { await stranger.ShowAsync(), await stranger.SetAsync(product, 1), await stranger.RemoveAsync(product), await stranger.ClearAsync() })
        {
            Assert.Equal((404, "application/problem+json"), (refused.Status, refused.ContentType));
        }

        var withoutId = await shop.Client.GetAsync("/guest-cart", (await Basket.NewUserAsync(shop.Client)).Token);
        Assert.Equal(400, withoutId.Status);
    }

    [Fact]
    public async Task Concurrent_edits_of_different_items_all_survive()
    {
        var user = await Basket.NewUserAsync(shop.Client);
        var products = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ProductAsync()));
        var answers = await Task.WhenAll(products.Select(product => user.SetAsync(product, 2)));
        Assert.All(answers, answer => Assert.True(answer.Status == 200, answer.ToString()));
        Assert.Equal(products.Select(product => (product, 2)).Order(), (await user.WantsAsync()).Order());
    }

    [Fact]
    public async Task Of_concurrent_edits_of_one_item_none_is_lost_unsaid()
    {
        var (user, product) = (await Basket.NewUserAsync(shop.Client), await ProductAsync());
        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(async quantity => (quantity, answer: await user.SetAsync(product, quantity))));
        var winners = answers.Where(one => one.answer.Status == 200).ToDictionary(one => one.answer.Json.GetProperty("version").GetInt64(), one => one.quantity);
        Assert.All(answers.Where(one => one.answer.Status != 200), loser => Assert.Equal(
            (409, "urn:problem-type:shop:edit-conflict"), (loser.answer.Status, loser.answer.Text("type"))));
        Assert.Equal([(product, winners[winners.Keys.Max()])], await user.WantsAsync());
    }

    [Fact]
    public async Task More_than_there_are_cannot_be_put_in()
    {
        var refused = await (await Basket.NewUserAsync(shop.Client)).SetAsync(await ProductAsync(), 13);
        Assert.Equal((409, "urn:problem-type:shop:out-of-stock", 12), (refused.Status, refused.Text("type"), refused.Json.GetProperty("left").GetInt32()));
    }

    [Fact]
    public async Task A_guests_cart_goes_thirty_days_after_its_last_change_and_not_before()
    {
        var (guest, product) = (await Basket.NewGuestAsync(shop.Client), await ProductAsync());
        using (shop.InTheFuture(TimeSpan.FromDays(29)))
        {
            await guest.FillAsync((product, 1));
        }

        using (shop.InTheFuture(TimeSpan.FromDays(58)))
        {
            Assert.Equal([(product, 1)], await guest.WantsAsync());
        }

        using (shop.InTheFuture(TimeSpan.FromDays(59.5)))
        {
            Assert.Equal(404, (await guest.ShowAsync()).Status);
            Assert.Equal(404, (await guest.SetAsync(product, 2)).Status);
        }
    }

    [Fact]
    public async Task No_line_of_the_log_has_the_id_of_a_guests_cart()
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
