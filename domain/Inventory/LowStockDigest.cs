using Shop.Domain.Products;

namespace Shop.Domain.Inventory;

/// <summary>A mail to the inventory team with at most <see cref="MaxProducts"/> products whose stock is low.</summary>
public sealed record LowStockDigest
{
    /// <summary>The largest number of products in a digest.</summary>
    public const int MaxProducts = 100;

    private LowStockDigest(string subject, string text) => (Subject, Text) = (subject, text);

    /// <summary>One line of ASCII.</summary>
    public string Subject { get; }

    /// <summary>One line for each product.</summary>
    public string Text { get; }

    /// <param name="found">
    /// Products that an index listed as low, in the order of the digest. Retired products and those that are not low are left out.
    /// </param>
    /// <param name="hasMore">Whether more products are low.</param>
    /// <returns>Null when no stock is low.</returns>
    public static LowStockDigest? Of(IEnumerable<(Product Product, Stock Stock)> found, bool hasMore)
    {
        var lines = found.Where(one => one.Stock.IsLow && one.Product.Status == ProductStatus.Active)
            .Select(one => Line(one.Product, one.Stock)).ToList();
        if (lines.Count == 0)
        {
            return null;
        }

        var count = hasMore ? $"more than {lines.Count}" : $"{lines.Count}";
        return new($"Low stock: {count} {(count == "1" ? "product" : "products")}", string.Concat(lines.Select(line => $"{line}\n")));
    }

    private static string Line(Product product, Stock stock) =>
        $"{stock.Available} available, {stock.Reserved} reserved, threshold {stock.LowStockThreshold}: "
        + $"{product.Details.Name} ({product.Id})";
}
