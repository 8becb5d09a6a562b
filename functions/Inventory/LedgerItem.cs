using Amazon.DynamoDBv2.Model;
using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Functions.Inventory;

/// <summary>Maps an entry of the stock ledger to its item. Product and version are the key, so an entry is written once.</summary>
internal static class LedgerItem
{
    public static Dictionary<string, AttributeValue> Key(ProductId product, long version) =>
        Item.Of(("productId", Item.Text(product)), ("version", Item.Number(version)));

    public static Dictionary<string, AttributeValue> Write(LedgerEntry entry) => Item.Of(
        ("productId", Item.Text(entry.ProductId)),
        ("version", Item.Number(entry.Version)),
        ("occurredAt", Item.Time(entry.At)),
        ("change", Item.Map(Write(entry.Change))),
        ("after", Item.Map(Write(entry.After))));

    public static LedgerEntry Read(Dictionary<string, AttributeValue> item) => new(
        ProductId.Parse(item.Text("productId")),
        item.Number("version"),
        item.Time("occurredAt"),
        Read(item, "change"),
        Read(item, "after"));

    private static Dictionary<string, AttributeValue> Write(PieceCounts counts) => Item.Of(
        ("available", Item.Number(counts.Available)), ("reserved", Item.Number(counts.Reserved)), ("sold", Item.Number(counts.Sold)));

    private static PieceCounts Read(Dictionary<string, AttributeValue> item, string name)
    {
        var counts = item.MapOrNull(name) ?? throw new InvalidDataException($"The entry has no {name}.");
        return new(counts.Number("available"), counts.Number("reserved"), counts.Number("sold"));
    }
}
