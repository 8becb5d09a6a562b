using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Products;
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
    public async Task Shows_products_as_they_are_now_the_newest_wish_first()
    {
        await SellAsync(Make.Product(1), Make.Product(2, stock: 0));
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
        await SellAsync(Make.Product(1), Make.Product(2));
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
    public async Task What_is_added_at_once_is_all_there()
    {
        await SellAsync([.. Enumerable.Range(1, 4).Select(number => Make.Product(number))]);
        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(AddAsync));
        Assert.All(answers, answer => Assert.Equal(204, answer.Status));
        Assert.Equal(4, Names(await ListAsync()).Distinct().Count());
    }

    [Fact]
    public async Task A_product_that_is_not_there_or_not_for_sale_is_not_added()
    {
        var (product, stock) = Make.Product(1);
        await SellAsync((product.Retire(new(UserId.Parse("root"), Role.Admin), FixedTime.Noon.AddDays(1)).Require(), stock));
        Assert.Equal((409, "urn:problem-type:shop:product-retired"), ((await AddAsync(1)).Status, (await AddAsync(1))["type"]));
        Assert.Equal(404, (await AddAsync(2)).Status);
        Assert.Equal(404, (await AddAsync("nonsense")).Status);
        Assert.Empty(Names(await ListAsync()));
    }

    [Fact]
    public async Task Is_the_callers_own()
    {
        await SellAsync(Make.Product(1));
        await AddAsync(1);
        Assert.Empty(Names(await ListAsync(by: "eve")));
    }

    [Fact]
    public async Task A_full_list_is_read_with_three_requests_and_takes_no_more()
    {
        await SellAsync([.. Enumerable.Range(1, 101).Select(number => Make.Product(number))]);
        for (var number = 1; number <= 100; number++)
        {
            Assert.Equal(204, (await AddAsync(number)).Status);
        }

        Assert.Equal("urn:problem-type:shop:wishlist-full", (await AddAsync(101))["type"]);
        var (requests, _, _) = await people.Tables.Dynamo.CostAsync(async () => Assert.Equal(100, Names(await ListAsync()).Count()));
        Assert.Equal(3, requests);
    }

    [Fact]
    public async Task Costs_one_join_to_read_and_one_join_to_add()
    {
        await SellAsync(Make.Product(1), Make.Product(2));
        await AddAsync(1);
        Assert.Equal((2, 1.5, 1.0), await people.Tables.Dynamo.CostAsync(() => AddAsync(2)));
        Assert.Equal((2, 1.0 + (4 * 0.5), 0.0), await people.Tables.Dynamo.CostAsync(() => ListAsync()));
        Assert.Equal((2, 1.0, 1.0), await people.Tables.Dynamo.CostAsync(() => RemoveAsync(2)));
    }

    private static IEnumerable<string> Names(Answer page) =>
        page.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!);

    private async Task SellAsync(params (Product Product, Stock Stock)[] offers)
    {
        foreach (var (product, stock) in offers)
        {
            Assert.True(await people.Tables.New<ProductStore>().CreateAsync(product, stock, CancellationToken.None));
        }
    }

    private Task<Answer> AddAsync(int number) => AddAsync($"{Make.Product(number).Product.Id}");

    private Task<Answer> AddAsync(string id) =>
        people.AskAsync<AddWish>(Requests.Put($"/users/me/wishlist/{id}", body: null).By("ada"), id, handler => handler.Handle);

    private Task<Answer> RemoveAsync(int number)
    {
        var id = $"{Make.Product(number).Product.Id}";
        return people.AskAsync<RemoveWish>(Requests.Delete($"/users/me/wishlist/{id}").By("ada"), id, handler => handler.Handle);
    }

    private Task<Answer> ListAsync(string by = "ada") =>
        people.AskAsync<GetWishlist>(Requests.Get("/users/me/wishlist").By(by), handler => handler.Handle);
}
