using Shop.Domain.Users;
using Shop.Domain.Wishlists;
using Shop.Functions.Wishlists;
using Shop.Tests.Functions.Support;
using Shop.Tests.Functions.Users;

namespace Shop.Tests.Functions.Wishlists;

[Collection(DynamoDbTests.Name)]
public sealed class WishlistTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private People people = null!;

    public async Task InitializeAsync() => people = await People.OfAsync(dynamoDb);

    public Task DisposeAsync() => people.Tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Shows_products_with_current_price_and_stock_the_newest_entry_first()
    {
        await people.Tables.SellAsync(Make.Product(1), Make.Product(2, stock: 0));
        Assert.Equal(204, (await AddAsync(1)).Status);
        Assert.Equal(204, (await AddAsync(2)).Status);
        var items = (await ListAsync()).Body.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["Product 2", "Product 1"], items.Select(item => item.GetProperty("name").GetString()));
        Assert.Equal([0, 3], items.Select(item => item.GetProperty("stock").GetInt32()));
        Assert.Equal(["sold-out", "available"], items.Select(item => item.GetProperty("availability").GetString()));
        Assert.Equal(1299, items[0].GetProperty("price").GetProperty("amount").GetInt32());
    }

    [Fact]
    public async Task Adding_twice_and_removing_twice_change_nothing()
    {
        await people.Tables.SellAsync(Make.Product(1), Make.Product(2));
        foreach (var number in new[] { 1, 2, 1 })
        {
            Assert.Equal(204, (await AddAsync(number)).Status);
        }

        Assert.Equal(["Product 2", "Product 1"], Names(await ListAsync()));
        Assert.Equal(204, (await RemoveAsync(2)).Status);
        Assert.Equal(204, (await RemoveAsync(2)).Status);
        Assert.Equal(["Product 1"], Names(await ListAsync()));
    }

    [Fact]
    public async Task Concurrent_additions_are_all_stored()
    {
        await people.Tables.SellAsync(Enumerable.Range(1, 4).Select(number => Make.Product(number)));
        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(AddAsync));
        Assert.All(answers, answer => Assert.Equal(204, answer.Status));
        Assert.Equal(4, Names(await ListAsync()).Distinct().Count());
    }

    [Fact]
    public async Task Refuses_an_unknown_product_and_a_retired_product()
    {
        var (product, stock) = Make.Product(1);
        await people.Tables.SellAsync((product.Retire(new(UserId.Parse("root"), Role.Admin), FixedTime.Noon.AddDays(1)).Require(), stock));
        Assert.Equal((409, "urn:problem-type:shop:product-retired"), ((await AddAsync(1)).Status, (await AddAsync(1))["type"]));
        Assert.Equal(404, (await AddAsync(2)).Status);
        Assert.Equal(404, (await AddAsync("nonsense")).Status);
        Assert.Equal(404, (await RemoveAsync("nonsense")).Status);
        Assert.Empty(Names(await ListAsync()));
    }

    [Fact]
    public async Task Another_user_does_not_see_the_wishlist()
    {
        await people.Tables.SellAsync(Make.Product(1));
        await AddAsync(1);
        Assert.Empty(Names(await ListAsync(by: "eve")));
    }

    [Fact]
    public async Task A_full_wishlist_refuses_a_further_product_and_is_read_with_three_requests()
    {
        await people.Tables.SellAsync(Enumerable.Range(1, Wishlist.MaxWishes + 1).Select(number => Make.Product(number)));
        for (var number = 1; number <= Wishlist.MaxWishes; number++)
        {
            Assert.Equal(204, (await AddAsync(number)).Status);
        }

        Assert.Equal("urn:problem-type:shop:wishlist-full", (await AddAsync(Wishlist.MaxWishes + 1))["type"]);
        var (requests, _, _) = await people.Tables.Dynamo.CostAsync(async () => Assert.Equal(Wishlist.MaxWishes, Names(await ListAsync()).Count()));
        Assert.Equal(3, requests);
    }

    [Fact]
    public async Task Each_operation_uses_the_expected_requests_and_units()
    {
        await people.Tables.SellAsync(Make.Product(1), Make.Product(2));
        await AddAsync(1);
        Assert.Equal((2, 1.5, 1.0), await people.Tables.Dynamo.CostAsync(() => AddAsync(2)));
        Assert.Equal((2, 1.0 + (4 * 0.5), 0.0), await people.Tables.Dynamo.CostAsync(() => ListAsync()));
        Assert.Equal((2, 1.0, 1.0), await people.Tables.Dynamo.CostAsync(() => RemoveAsync(2)));
    }

    private static IEnumerable<string> Names(Answer page) =>
        page.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!);

    private Task<Answer> AddAsync(int number) => AddAsync($"{Make.Product(number).Product.Id}");

    private Task<Answer> AddAsync(string id) =>
        people.AskAsync<AddWish>(Requests.Put($"/users/me/wishlist/{id}", body: null).By("ada"), id, handler => handler.Handle);

    private Task<Answer> RemoveAsync(int number) => RemoveAsync($"{Make.Product(number).Product.Id}");

    private Task<Answer> RemoveAsync(string id) =>
        people.AskAsync<RemoveWish>(Requests.Delete($"/users/me/wishlist/{id}").By("ada"), id, handler => handler.Handle);

    private Task<Answer> ListAsync(string by = "ada") =>
        people.AskAsync<GetWishlist>(Requests.Get("/users/me/wishlist").By(by), handler => handler.Handle);
}
