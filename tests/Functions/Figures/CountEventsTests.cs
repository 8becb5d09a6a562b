using System.Reflection;
using Amazon.DynamoDBv2;
using Shop.Domain;
using Shop.Domain.Events;
using Shop.Domain.Figures;
using Shop.Domain.Users;
using Shop.Functions.Figures;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;
using static Shop.Tests.Functions.Figures.Sales;
using Made = Shop.Tests.Functions.Support.Events;

namespace Shop.Tests.Functions.Figures;

[Collection(DynamoDbTests.Name)]
public sealed class CountEventsTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;

    public async Task InitializeAsync() => tables = await dynamoDb.TablesAsync();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public void The_queue_has_exactly_the_kinds_of_events_that_change_figures()
    {
        var consumes = typeof(CountEvents).GetMethod(nameof(CountEvents.Handle))!.GetCustomAttribute<ConsumesAttribute>()!;

        Assert.Equal(
            Made.OfEachKind.Where(happened => Tally.Of(happened).Count > 0).Select(happened => happened.Kind),
            consumes.Kinds.Order());
    }

    [Fact]
    public async Task An_order_and_its_refund_count_for_the_customer_and_the_vendors()
    {
        await CountAsync(Confirmed(1, 5_000, (Vendor, 2, 3_000), (Other, 1, 1_500)), Refunded(1, 600, (Vendor, 400), (Other, 200)));

        Assert.Equal(new UserTotals(1, [Usd(4_400)]), (await FindAsync(Ada)).Totals);
        Assert.Equal(new VendorFigures(0, 2, [Usd(3_000)], [Usd(400)]), (await FindAsync(Vendor)).Vendor);
        Assert.Equal(new VendorFigures(0, 1, [Usd(1_500)], [Usd(200)]), (await FindAsync(Other)).Vendor);
    }

    [Fact]
    public async Task An_event_that_is_delivered_again_counts_once()
    {
        ShopEvent[] events = [Confirmed(1, 5_000, (Vendor, 2, 3_000)), Refunded(1, 600, (Vendor, 400))];

        await CountAsync([.. events, .. events]);
        await CountAsync([.. events.AsEnumerable().Reverse()]);

        Assert.Equal(new UserTotals(1, [Usd(4_400)]), (await FindAsync(Ada)).Totals);
        Assert.Equal(new VendorFigures(0, 2, [Usd(3_000)], [Usd(400)]), (await FindAsync(Vendor)).Vendor);
    }

    [Fact]
    public async Task An_event_that_is_delivered_to_many_consumers_at_once_counts_once()
    {
        var confirmed = Confirmed(1, 5_000, (Vendor, 2, 3_000));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CountAsync(confirmed)));

        Assert.Equal(new UserTotals(1, [Usd(5_000)]), (await FindAsync(Ada)).Totals);
        Assert.Equal(2, (await FindAsync(Vendor)).Vendor!.Sold);
    }

    [Fact]
    public async Task Orders_that_are_counted_at_once_all_count()
    {
        await Task.WhenAll(Enumerable.Range(1, 8).Select(number => CountAsync(Confirmed(number, 100, (Vendor, 1, 100)))));

        Assert.Equal(new UserTotals(8, [Usd(800)]), (await FindAsync(Ada)).Totals);
        Assert.Equal(new VendorFigures(0, 8, [Usd(800)], []), (await FindAsync(Vendor)).Vendor);
    }

    [Fact]
    public async Task A_refund_that_arrives_before_its_order_gives_the_same_figures()
    {
        await CountAsync(Refunded(1, 600, (Vendor, 400)));
        Assert.Equal(new UserTotals(0, [Usd(-600)]), (await FindAsync(Ada)).Totals);

        await CountAsync(Confirmed(1, 5_000, (Vendor, 2, 3_000)));
        Assert.Equal(new UserTotals(1, [Usd(4_400)]), (await FindAsync(Ada)).Totals);
        Assert.Equal(new VendorFigures(0, 2, [Usd(3_000)], [Usd(400)]), (await FindAsync(Vendor)).Vendor);
    }

    [Fact]
    public async Task A_retirement_that_arrives_before_the_creation_of_the_product_gives_the_same_figures()
    {
        var product = Make.Product(1, vendor: $"{Vendor}").Product;
        var retired = product.Retire(new(Vendor, Role.Vendor), FixedTime.Noon.AddHours(1)).Require();

        await CountAsync([.. ProductEvents.Between(product, retired)]);
        Assert.Equal(-1, (await FindAsync(Vendor)).Vendor!.Products);

        await CountAsync([.. ProductEvents.Between(null, product)]);
        Assert.Equal(0, (await FindAsync(Vendor)).Vendor!.Products);
    }

    [Fact]
    public async Task A_refund_counts_for_the_vendor_whose_product_is_retired()
    {
        var product = Make.Product(1, vendor: $"{Vendor}").Product;
        var retired = product.Retire(new(Vendor, Role.Vendor), FixedTime.Noon.AddHours(1)).Require();
        await CountAsync([.. ProductEvents.Between(null, product), Confirmed(1, 100, (Vendor, 1, 100))]);
        await CountAsync([.. ProductEvents.Between(product, retired), Refunded(1, 100, (Vendor, 100))]);

        Assert.Equal(new VendorFigures(0, 1, [Usd(100)], [Usd(100)]), (await FindAsync(Vendor)).Vendor);
    }

    [Fact]
    public async Task Each_currency_has_an_amount_of_its_own()
    {
        await CountAsync(Confirmed(1, 5_000, (Vendor, 2, 3_000)), Confirmed(2, 700, Currency.Eur, (Vendor, 1, 700)));

        Assert.Equal(new UserTotals(2, [new(700, Currency.Eur), Usd(5_000)]), (await FindAsync(Ada)).Totals);
        Assert.Equal([new(700, Currency.Eur), Usd(3_000)], (await FindAsync(Vendor)).Vendor!.Revenue);
    }

    [Fact]
    public async Task An_event_with_two_currencies_is_reported_and_the_other_events_of_the_batch_are_counted()
    {
        var poison = Confirmed(1, [new(100, Currency.Eur), Usd(100)]);

        var answer = await HandleAsync(poison, Confirmed(2, 5_000, (Vendor, 2, 3_000)));

        Assert.Equal($"{poison.Id}", Assert.Single(answer));
        Assert.Equal(new UserTotals(1, [Usd(5_000)]), (await FindAsync(Ada)).Totals);
        Assert.Equal(new VendorFigures(0, 2, [Usd(3_000)], []), (await FindAsync(Vendor)).Vendor);
    }

    [Fact]
    public async Task When_DynamoDB_fails_nothing_is_counted_and_the_repetition_counts_once()
    {
        var confirmed = Confirmed(1, 5_000, (Vendor, 2, 3_000));
        tables.Dynamo.Meanwhile = () => throw new AmazonDynamoDBException("down") { ErrorCode = "InternalServerError" };

        Assert.Equal([$"{confirmed.Id}"], await HandleAsync(confirmed));
        Assert.Empty(await tables.RowsAsync(ShopTable.Figures));

        await CountAsync(confirmed);
        Assert.Equal(new UserTotals(1, [Usd(5_000)]), (await FindAsync(Ada)).Totals);
    }

    [Fact]
    public async Task The_marker_of_an_event_expires_and_the_figures_do_not()
    {
        await CountAsync(Confirmed(1, 5_000, (Vendor, 2, 3_000)));

        var expires = $"{(FixedTime.Noon + FigureItem.MarkerLifetime).ToUnixTimeSeconds()}";
        Assert.Equal(
            [expires], (await tables.RowsAsync(ShopTable.Figures)).Select(row => row.GetValueOrDefault("expiresAt")?.N).OfType<string>());
    }

    [Fact]
    public async Task An_event_does_not_change_the_item_of_the_user()
    {
        await tables.New<Shop.Functions.Users.AccountStore>().CreateAsync(Make.Account("vendor-1", "vendor"), CancellationToken.None);

        await CountAsync(Confirmed(1, 5_000, (Vendor, 2, 3_000)));

        Assert.Equal("1", Assert.Single(await tables.RowsAsync(ShopTable.Users))["version"].N);
    }

    private Task<(UserTotals Totals, VendorFigures? Vendor)> FindAsync(UserId user) =>
        tables.New<FigureStore>().FindAsync(user, CancellationToken.None);

    private async Task CountAsync(params ShopEvent[] events) => Assert.Empty(await HandleAsync(events));

    private async Task<IReadOnlyList<string>> HandleAsync(params ShopEvent[] events) =>
        [.. (await tables.New<CountEvents>().Handle(Made.Batch(events), new FakeContext())).BatchItemFailures.Select(one => one.ItemIdentifier)];
}
