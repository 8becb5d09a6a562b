using Amazon.DynamoDBv2.Model;
using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Functions.Inventory;

/// <summary>
/// Maps the stock of a product to an item of its table. The low-stock index contains the item only while the stock is low.
/// </summary>
internal static class StockItem
{
    /// <summary>The attribute that puts the item into the low-stock index.</summary>
    public const string LowStock = "lowStock";

    /// <summary>The only value of <see cref="LowStock"/>.</summary>
    public const string Low = "low";

    // Few stocks have a finding, so the item usually has no attribute for it.
    private const string FindingName = "finding";

    public static Dictionary<string, AttributeValue> Key(ProductId id) => Item.Of(("productId", Item.Text(id)));

    public static Dictionary<string, AttributeValue> Write(Stock stock) => Item.Of(
        ("productId", Item.Text(stock.ProductId)),
        ("available", Item.Number(stock.Available.Count)),
        ("reserved", Item.Number(stock.Reserved.Count)),
        ("sold", Item.Number(stock.Sold.Count)),
        ("lowStockThreshold", Item.Number(stock.LowStockThreshold.Count)),
        (LowStock, stock.IsLow ? Item.Text(Low) : null),
        (FindingName, stock.Finding is { } finding ? Item.Map(Write(finding)) : null),
        ("version", Item.Number(stock.Version)));

    public static Stock Read(Dictionary<string, AttributeValue> item) => new(
        ProductId.Parse(item.Text("productId")),
        Pieces(item, "available"),
        Pieces(item, "reserved"),
        Pieces(item, "sold"),
        Pieces(item, "lowStockThreshold"),
        item.Number("version"))
    {
        Finding = item.MapOrNull(FindingName) is { } finding ? ReadFinding(finding) : null,
    };

    private static Dictionary<string, AttributeValue> Write(StockFinding finding) => Item.Of(
        ("fault", Item.Text(finding.Fault.Wire())),
        ("expected", Item.Number(finding.Expected.Count)),
        ("found", Item.Number(finding.Found.Count)),
        ("isCorrected", Item.Flag(finding.IsCorrected)),
        ("at", Item.Time(finding.At)));

    private static StockFinding ReadFinding(Dictionary<string, AttributeValue> item) => new(
        StockFaults.Read(item.Text("fault")).Require(),
        Pieces(item, "expected"),
        Pieces(item, "found"),
        item.Flag("isCorrected"),
        item.Time("at"));

    private static Units Pieces(Dictionary<string, AttributeValue> item, string name) => new((int)item.Number(name));
}
