using System.Text.Json.Nodes;
using Shop.Local.Gate;
using Shop.Local.Tables;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Gate;

public sealed class TransactionUnitsTests
{
    private static readonly DynamoDbTableDefinition Orders =
        DynamoDbTableDefinition.From(new StackBuilder().Table("orders", withIndex: true).Build())["orders"];

    [Fact]
    public void A_new_item_consumes_two_units_per_kilobyte_and_one_for_its_index_entry() =>
        Assert.Equal([(null, 2), ("by-group", 1)], Of(before: null, after: Item("a")));

    [Fact]
    public void An_item_without_an_index_entry_consumes_no_index_units() =>
        Assert.Equal([(null, 2)], Of(before: null, after: Item(group: null)));

    [Fact]
    public void A_changed_index_key_deletes_one_entry_and_inserts_another() =>
        Assert.Equal([(null, 2), ("by-group", 2)], Of(Item("a"), Item("b")));

    [Fact]
    public void An_unchanged_item_consumes_no_index_units() => Assert.Equal([(null, 2)], Of(Item("a"), Item("a")));

    [Fact]
    public void A_deleted_item_consumes_the_units_of_its_old_image() =>
        Assert.Equal([(null, 6), ("by-group", 3)], Of(Item("a", padding: 2_500), after: null));

    [Fact]
    public void A_changed_item_consumes_the_units_of_its_larger_image() =>
        Assert.Equal([(null, 6), ("by-group", 3)], Of(Item("a", padding: 2_500), Item("a")));

    [Fact]
    public void A_condition_check_consumes_two_units() => Assert.Equal([(null, 2)], Of(Item("a"), Item("a"), onlyChecks: true));

    [Fact]
    public void The_units_of_several_items_of_one_table_are_added()
    {
        var consumed = TransactionUnits.Of([new(Orders, false, null, Item("a")), new(Orders, false, null, Item("b"))]);
        Assert.Equal([("orders", null, 4d), ("orders", "by-group", 2d)], consumed.Select(part => (part.Table, part.Index, part.Units)));
    }

    [Theory]
    [InlineData("""{"id":{"S":"12345678"}}""", 10)]
    [InlineData("""{"n":{"N":"1234"}}""", 4)]
    [InlineData("""{"b":{"BOOL":true},"x":{"NULL":true}}""", 4)]
    [InlineData("""{"l":{"L":[{"S":"ab"},{"S":"c"}]}}""", 9)]
    [InlineData("""{"m":{"M":{"k":{"S":"v"}}}}""", 7)]
    [InlineData("""{"s":{"SS":["ab","cd"]},"é":{"S":"ü"}}""", 9)]
    public void The_size_of_an_item_follows_the_published_rules(string item, int bytes) =>
        Assert.Equal(bytes, ItemSize.Of(JsonNode.Parse(item)!.AsObject()));

    private static IEnumerable<(string? Index, int Units)> Of(JsonObject? before, JsonObject? after, bool onlyChecks = false) =>
        TransactionUnits.Of([new(Orders, onlyChecks, before, after)]).Select(part => (part.Index, (int)part.Units));

    private static JsonObject Item(string? group, int padding = 0)
    {
        var item = new JsonObject
        {
            ["id"] = new JsonObject { ["S"] = "1" },
            ["padding"] = new JsonObject { ["S"] = new string('x', padding) },
        };
        if (group is not null)
        {
            item["group"] = new JsonObject { ["S"] = group };
        }

        return item;
    }
}
