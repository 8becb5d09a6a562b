using Amazon.Lambda.SQSEvents;
using Shop.Domain.Events;
using Shop.Domain.Products;
using Shop.Functions.Carts;
using Shop.Tests.Functions.Orders;
using Shop.Tests.Functions.Support;
using Made = Shop.Tests.Functions.Support.Events;

namespace Shop.Tests.Functions.Carts;

/// <summary>The ordered pieces leave the cart when the order is confirmed.</summary>
[Collection(DynamoDbTests.Name)]
public sealed class RemoveOrderedItemsTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;
    private OrderDesk desk = null!;
    private Product lamp = null!;
    private Product book = null!;
    private OrderConfirmed confirmed = null!;

    /// <summary>Three lamps and one book are ordered and confirmed; the cart still has them.</summary>
    public async Task InitializeAsync()
    {
        desk = new(tables = await dynamoDb.TablesAsync());
        (lamp, book) = (await desk.Ada.Quotes.ProductAsync(1), await desk.Ada.Quotes.ProductAsync(2));
        var placed = await desk.PlacedAsync((lamp, 3), (book, 1));
        confirmed = OrderEvents.Between(placed, await desk.ConfirmAsync(placed)).OfType<OrderConfirmed>().Single();
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task The_ordered_pieces_are_removed_from_the_cart()
    {
        Assert.Empty((await RemoveAsync()).BatchItemFailures);
        Assert.Empty(await WantsAsync());
    }

    [Fact]
    public async Task Pieces_that_were_added_after_the_order_remain()
    {
        var later = await desk.Ada.Quotes.ProductAsync(3);
        await desk.Ada.SetAsync(lamp, 5);
        await desk.Ada.SetAsync(later, 1);

        await RemoveAsync();

        Assert.Equal(new() { [$"{lamp.Id}"] = 2, [$"{later.Id}"] = 1 }, await WantsAsync());
    }

    [Fact]
    public async Task An_event_that_is_delivered_again_removes_nothing_more()
    {
        await desk.Ada.SetAsync(lamp, 7);

        Assert.Empty((await RemoveAsync()).BatchItemFailures);
        Assert.Empty((await RemoveAsync()).BatchItemFailures);

        Assert.Equal(new() { [$"{lamp.Id}"] = 4 }, await WantsAsync());
    }

    [Fact]
    public async Task The_same_products_that_are_put_into_the_cart_again_are_not_removed_by_the_old_event()
    {
        await RemoveAsync();
        await desk.Ada.SetAsync(lamp, 3);

        await RemoveAsync();

        Assert.Equal(new() { [$"{lamp.Id}"] = 3 }, await WantsAsync());
    }

    [Fact]
    public async Task The_same_event_in_two_deliveries_at_once_removes_the_pieces_once()
    {
        await desk.Ada.SetAsync(lamp, 7);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RemoveAsync()));

        Assert.All(answers, answer => Assert.Empty(answer.BatchItemFailures));
        Assert.Equal(new() { [$"{lamp.Id}"] = 4 }, await WantsAsync());
    }

    [Fact]
    public async Task A_concurrent_edit_of_the_customer_and_the_removal_both_take_effect()
    {
        tables.Dynamo.Meanwhile = async () => Assert.Equal(200, (await desk.Ada.SetAsync(lamp, 5)).Status);

        Assert.Empty((await RemoveAsync()).BatchItemFailures);

        Assert.Equal(new() { [$"{lamp.Id}"] = 2 }, await WantsAsync());
    }

    [Fact]
    public async Task A_customer_who_has_removed_the_products_keeps_an_empty_cart()
    {
        await new Shopper(tables, desk.Time).ClearAsync();
        Assert.Empty((await RemoveAsync()).BatchItemFailures);
        Assert.Empty(await WantsAsync());
    }

    [Fact]
    public async Task After_the_removal_the_cart_can_be_filled_and_ordered_again()
    {
        await RemoveAsync();
        await desk.Ada.SetAsync(lamp, 1);
        Assert.Equal(201, (await desk.Ada.PlaceAsync("place-2")).Status);
    }

    private Task<SQSBatchResponse> RemoveAsync() =>
        tables.New<RemoveOrderedItems>(desk.Time).Handle(Made.Batch(confirmed), new FakeContext());

    private Task<Dictionary<string, int>> WantsAsync() => new Shopper(tables, desk.Time).WantsAsync();
}
