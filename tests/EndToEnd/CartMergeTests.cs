using Shop.Local.Gate;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>
/// A guest's cart of three products is merged into a user's of two: one is in both, one is out of stock, and of one there would be
/// more than a cart holds.
/// </summary>
[Collection(RunningShop.Name)]
public sealed class CartMergeTests(RunningShop shop)
{
    private const string Function = "shop-dev-carts-migrate-cart";

    [Fact]
    public async Task Says_what_became_of_each_product_and_ends_the_guests_cart()
    {
        var (user, guest, products) = await GivenAsync();
        var merged = await user.MigrateAsync(guest.Id);
        Assert.True(merged.Status == 200, merged.ToString());
        Assert.Equal(Expected(products), Report(merged));
        Assert.Equal([(products[0], 5), (products[1], 99)], Basket.Items(merged.Json.GetProperty("cart")));
        Assert.Equal(404, (await guest.ShowAsync()).Status);
    }

    [Fact]
    public async Task Again_is_the_same_and_doubles_nothing()
    {
        var (user, guest, products) = await GivenAsync();
        var first = await user.MigrateAsync(guest.Id);
        Assert.Equal(first.Json.GetRawText(), (await user.MigrateAsync(guest.Id)).Json.GetRawText());
        await HoldsOnceAsync(user, guest, products);
    }

    [Fact]
    public async Task Twice_at_once_is_the_same_and_doubles_nothing()
    {
        var (user, guest, products) = await GivenAsync();
        var answers = await Task.WhenAll(user.MigrateAsync(guest.Id), user.MigrateAsync(guest.Id));
        Assert.All(answers, answer => Assert.Equal(Expected(products), Report(answer)));
        await HoldsOnceAsync(user, guest, products);
    }

    [Fact]
    public async Task After_an_answer_that_was_lost_it_is_the_same_and_doubles_nothing()
    {
        var (user, guest, products) = await GivenAsync();
        var merged = await WithLostAnswersAsync(times: 1, () => user.MigrateAsync(guest.Id));
        Assert.Equal(Expected(products), Report(merged));
        await HoldsOnceAsync(user, guest, products);
    }

    [Fact]
    public async Task After_no_answer_at_all_it_is_the_same_and_doubles_nothing()
    {
        var (user, guest, products) = await GivenAsync();
        var unheard = await WithLostAnswersAsync(times: int.MaxValue, () => user.MigrateAsync(guest.Id));
        Assert.Equal((503, "application/problem+json"), (unheard.Status, unheard.ContentType));
        Assert.Equal(Expected(products), Report(await user.MigrateAsync(guest.Id)));
        await HoldsOnceAsync(user, guest, products);
    }

    [Fact]
    public async Task Nobody_else_gets_anything_of_it()
    {
        var (user, guest, _) = await GivenAsync();
        await user.MigrateAsync(guest.Id);
        Assert.Equal(404, (await (await Basket.NewUserAsync(shop.Client)).MigrateAsync(guest.Id)).Status);
        Assert.Equal(401, (await Basket.OfUser(shop.Client, "no token").MigrateAsync(guest.Id)).Status);
    }

    /// <summary>Asks while what DynamoDB answers to the merge's transaction is lost, though it has carried it out.</summary>
    private async Task<Answer> WithLostAnswersAsync(int times, Func<Task<Answer>> ask)
    {
        shop.Shop.Gate.Faults.FailNext(new Fault("InternalServerError", "TransactWriteItems", Function, AnswerLost: true), times);
        try
        {
            return await ask();
        }
        finally
        {
            shop.Shop.Gate.Faults.Clear();
        }
    }

    private static async Task HoldsOnceAsync(Basket user, Basket guest, string[] products)
    {
        Assert.Equal([(products[0], 5), (products[1], 99)], await user.WantsAsync());
        Assert.Equal(404, (await guest.ShowAsync()).Status);
    }

    /// <summary>The user wants 2 and 50; the guest 3 of the first, 2 of a third that then runs out, and 60 of the second.</summary>
    private async Task<(Basket User, Basket Guest, string[] Products)> GivenAsync()
    {
        var admin = await shop.AdminTokenAsync();
        var products = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            var created = await shop.Client.PostAsync("/products", ProductBody.In("Merge"), admin);
            var product = created.Text("productId");
            Assert.Equal(200, (await shop.Client.PostAsync($"/inventory/{product}/restock", new { quantity = 188 }, admin)).Status);
            return product;
        }));
        var (user, guest) = (await Basket.NewUserAsync(shop.Client), await Basket.NewGuestAsync(shop.Client));
        await user.FillAsync((products[0], 2), (products[1], 50));
        await guest.FillAsync((products[0], 3), (products[2], 2), (products[1], 60));
        var emptied = await shop.Client.PostAsync($"/inventory/{products[2]}/adjust", new { delta = -200, reason = "lost" }, admin);
        Assert.True(emptied.Status == 200, emptied.ToString());
        return (user, guest, products);
    }

    private static (string, int, int, string)[] Expected(string[] products) =>
        [(products[0], 3, 3, "combined"), (products[2], 2, 0, "out-of-stock"), (products[1], 60, 49, "limited")];

    private static IEnumerable<(string, int, int, string)> Report(Answer answer) => answer.Json.GetProperty("merge").EnumerateArray().Select(line => (
        line.GetProperty("productId").GetString()!,
        line.GetProperty("requested").GetInt32(),
        line.GetProperty("merged").GetInt32(),
        line.GetProperty("outcome").GetString()!));
}
