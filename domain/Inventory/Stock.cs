using Shop.Domain.Products;

namespace Shop.Domain.Inventory;

/// <summary>
/// The pieces of one product. Always: opening + restocked + adjusted = available + reserved + sold, and none of the three is
/// negative.
/// </summary>
public sealed record Stock
{
    public const int MaxOpening = 1_000_000;

    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    public Stock(ProductId productId, Units available, Units reserved, Units sold, Units lowStockThreshold, long version)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        (ProductId, Available, Reserved, Sold) = (productId, available, reserved, sold);
        (LowStockThreshold, Version) = (lowStockThreshold, version);
    }

    public static Units DefaultLowStockThreshold { get; } = new(5);

    public ProductId ProductId { get; }

    /// <summary>What can be ordered now.</summary>
    public Units Available { get; }

    /// <summary>Held for orders that are not settled.</summary>
    public Units Reserved { get; }

    public Units Sold { get; }

    /// <summary>Stock is low when no more than this is available.</summary>
    public Units LowStockThreshold { get; }

    /// <summary>1 when opened, one more with each change.</summary>
    public long Version { get; }

    public bool IsLow => Available <= LowStockThreshold;

    /// <summary>A new product's stock: all of it available.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>stock</c> unless 0 to <see cref="MaxOpening"/>.</returns>
    public static Outcome<Stock> Open(ProductId productId, long? pieces) =>
        Units.Read(pieces, "stock", MaxOpening)
            .Map(available => new Stock(productId, available, default, default, DefaultLowStockThreshold, version: 1));
}
