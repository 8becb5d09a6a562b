using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Events;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Events;
using Shop.Functions.Inventory;
using Shop.Functions.Orders;
using Shop.Functions.Products;
using Shop.Functions.Storage;
using Shop.Functions.Users;
using Shop.Tests.Functions.Orders;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Events;

public sealed class ChangeMappingTests
{
    private static readonly Actor Vendor = new(UserId.Parse("vendor-1"), Role.Vendor);

    private static readonly Actor Admin = new(UserId.Parse("admin-1"), Role.Admin);

    private readonly FakeContext context = new();

    [Fact]
    public void A_change_of_a_user_is_mapped_to_its_events()
    {
        var before = Make.Account("ada", "vendor").User;
        var after = before.SetStatus(UserStatus.Deactivated, Admin, FixedTime.Noon.AddHours(1)).Require();

        Assert.Equal(
            [.. UserEvents.Between(null, before), .. UserEvents.Between(before, after)],
            Events(new MapUserChanges(Mapping).Handle(
                StreamRecords.Of((null, UserItem.Write(before)), (UserItem.Write(before), UserItem.Write(after))), context)));
    }

    [Fact]
    public void A_change_of_a_product_is_mapped_to_its_events()
    {
        var before = Make.Product(1).Product;
        var after = before.Retire(Vendor, FixedTime.Noon.AddHours(1)).Require();

        var changes = StreamRecords.Of((ProductItem.Write(before), ProductItem.Write(after)));
        var events = Events(new MapProductChanges(Mapping).Handle(changes, context));

        Assert.Equal(ProductEvents.Between(before, after), events);
        Assert.Equal([EventKind.ProductUpdated, EventKind.ProductRetired], events.Select(one => one.Kind));
    }

    [Fact]
    public void A_change_of_a_stock_is_mapped_to_its_events_at_the_time_of_the_commit()
    {
        var before = Make.Product(1, stock: 9).Stock;
        var after = before.ChangeLowStockThreshold(9).Require();

        Assert.Equal(
            StockEvents.Between(before, after, FixedTime.Noon),
            Events(new MapStockChanges(Mapping).Handle(StreamRecords.Of((StockItem.Write(before), StockItem.Write(after))), context)));
    }

    [Theory]
    [MemberData(nameof(OrderItemTests.States), MemberType = typeof(OrderItemTests))]
    public void A_change_of_an_order_to_each_state_is_mapped_to_its_events(string state)
    {
        var (before, after) = (OrderItemTests.All["created"], OrderItemTests.All[state]);

        Assert.Equal(
            [.. OrderEvents.Between(null, before), .. OrderEvents.Between(before, after)],
            Events(new MapOrderChanges(Mapping).Handle(
                StreamRecords.Of((null, OrderItem.Write(before)), (OrderItem.Write(before), OrderItem.Write(after))), context)));
    }

    [Fact]
    public void A_deleted_row_and_a_row_that_was_written_unchanged_are_mapped_too()
    {
        var user = UserItem.Write(Make.Account("ada").User);

        var events = Events(new MapUserChanges(Mapping).Handle(StreamRecords.Of((user, null), (user, user)), context));

        Assert.Equal([EventKind.Removed], events.Select(one => one.Kind));
    }

    [Fact]
    public void A_repeated_batch_has_the_same_events()
    {
        var changes = StreamRecords.Of((null, UserItem.Write(Make.Account("ada").User)));

        var first = Events(new MapUserChanges(Mapping).Handle(changes, context));
        Assert.Equal(first, Events(new MapUserChanges(Mapping).Handle(changes, context)));
    }

    [Fact]
    public void The_mapping_logs_one_line_with_numbers_only()
    {
        _ = new MapUserChanges(Mapping).Handle(StreamRecords.Of((null, UserItem.Write(Make.Account("ada").User))), context);

        Assert.Equal("Information mapped: 1 changes to 1 events in 0 ms", Assert.Single(context.Lines));
    }

    /// <summary>A pipe drops such an answer silently.</summary>
    [Fact]
    public void More_events_than_the_bus_takes_at_once_are_an_error()
    {
        var users = Enumerable.Range(0, 11).Select(number => UserItem.Write(Make.Account($"user-{number}").User));
        var changes = StreamRecords.Of(users.Select(user => ((Dictionary<string, AttributeValue>?)null, (Dictionary<string, AttributeValue>?)user)));

        Assert.Throws<InvalidOperationException>(() => new MapUserChanges(Mapping).Handle(changes, context));
    }

    [Fact]
    public void An_attribute_of_a_type_that_the_shop_does_not_write_is_an_error()
    {
        var user = UserItem.Write(Make.Account("ada").User);
        user["tags"] = new() { SS = ["a"] };

        Assert.Throws<InvalidDataException>(() => new MapUserChanges(Mapping).Handle(StreamRecords.Of((null, user)), context));
    }

    private static ChangeMapping Mapping => new(new FixedTime(FixedTime.Noon));

    // Through the text that a queue gets.
    private static IEnumerable<ShopEvent> Events(IEnumerable<EventDocument> documents) =>
        documents.Select(document => EventDocument.ReadDelivered($$"""{ "detail": {{JsonSerializer.Serialize(document)}} }"""));
}
