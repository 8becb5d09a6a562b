using Shop.Local.Gate;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>
/// Merges a guest cart of three products into the cart of a user with two of them. The quantities of the first are added, those of the
/// second exceed the limit of a line, and the third is out of stock.
/// </summary>
[Collection(RunningShop.Name)]
public sealed class CartMergeTests(RunningShop shop)
{
    private const string Function = "shop-dev-carts-migrate-cart";

    [Fact]
    public async Task A_merge_reports_the_outcome_of_each_product_and_deletes_the_guest_cart()
    {
        var (user, guest, products) = await GivenAsync();
        var merged = await user.MigrateAsync(guest.Id);
        Assert.True(merged.Status == 200, merged.ToString());
        Assert.Equal(Expected(products), Report(merged));
        Assert.Equal([(products[0], 5), (products[1], 99)], Basket.Items(merged.Json.GetProperty("cart")));
        Assert.Equal(404, (await guest.ShowAsync()).Status);
    }

    [Fact]
    public async Task A_repeated_merge_gets_the_same_report_and_adds_nothing()
    {
        var (user, guest, products) = await GivenAsync();
        var first = await user.MigrateAsync(guest.Id);
        Assert.Equal(first.Json.GetRawText(), (await user.MigrateAsync(guest.Id)).Json.GetRawText());
        await HoldsOnceAsync(user, guest, products);
    }

    [Fact]
    public async Task Concurrent_merges_get_the_same_report_and_add_the_items_once()
    {
        var (user, guest, products) = await GivenAsync();
        var answers = await Task.WhenAll(user.MigrateAsync(guest.Id), user.MigrateAsync(guest.Id));
        Assert.All(answers, answer => Assert.Equal(Expected(products), Report(answer)));
        await HoldsOnceAsync(user, guest, products);
    }

    [Fact]
    public async Task A_merge_whose_DynamoDB_answer_is_lost_adds_the_items_once()
    {
        var (user, guest, products) = await GivenAsync();
        var merged = await WithLostAnswersAsync(times: 1, () => user.MigrateAsync(guest.Id));
        Assert.Equal(Expected(products), Report(merged));
        await HoldsOnceAsync(user, guest, products);
    }

    [Fact]
    public async Task A_retry_of_a_merge_after_503_gets_the_report_and_adds_nothing()
    {
        var (user, guest, products) = await GivenAsync();
        var unanswered = await WithLostAnswersAsync(times: int.MaxValue, () => user.MigrateAsync(guest.Id));
        Assert.Equal((503, "application/problem+json"), (unanswered.Status, unanswered.ContentType));
        Assert.Equal(Expected(products), Report(await user.MigrateAsync(guest.Id)));
        await HoldsOnceAsync(user, guest, products);
    }

    [Fact]
    public async Task Another_user_cannot_repeat_the_merge()
    {
        var (user, guest, _) = await GivenAsync();
        await user.MigrateAsync(guest.Id);
        Assert.Equal(404, (await (await Basket.NewUserAsync(shop.Client)).MigrateAsync(guest.Id)).Status);
        Assert.Equal(401, (await Basket.OfUser(shop.Client, "no token").MigrateAsync(guest.Id)).Status);
    }

    /// <summary>Sends a request while DynamoDB carries out the transaction of the merge and its answer is lost.</summary>
    private async Task<Answer> WithLostAnswersAsync(int times, Func<Task<Answer>> send)
    {
        shop.Shop.Gate.Faults.FailNext(new Fault("InternalServerError", "TransactWriteItems", Function, AnswerLost: true), times);
        try
        {
            return await send();
        }
        finally
        {
            shop.Shop.Gate.Faults.Clear();
        }
    }

    private static async Task HoldsOnceAsync(Basket user, Basket guest, string[] products)
    {
        Assert.Equal([(products[0], 5), (products[1], 99)], await user.ItemsAsync());
        Assert.Equal(404, (await guest.ShowAsync()).Status);
    }

    /// <summary>The user has 2 and 50 pieces; the guest has 3 of the first, 60 of the second and 2 of the third, which is then lost.</summary>
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
