using Shop.Domain.Products;

namespace Shop.Domain.Inventory;

/// <summary>
/// The pieces of one product. Always: opening + restocked + adjusted = available + reserved + sold, and none of these three is
/// negative. It changes by <see cref="StockMovement"/>s only.
/// </summary>
public sealed record Stock
{
    public const int MaxOpening = 1_000_000;

    /// <summary>No more than this come in over a product's life, sold ones included.</summary>
    public const int MaxPieces = 1_000_000_000;

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
    public Units Available { get; private init; }

    /// <summary>Held for orders that are not settled.</summary>
    public Units Reserved { get; private init; }

    public Units Sold { get; private init; }

    /// <summary>Stock is low when no more than this is available.</summary>
    public Units LowStockThreshold { get; private init; }

    /// <summary>1 when opened, one more with each change.</summary>
    public long Version { get; private init; }

    /// <summary>All that came in and did not go but by sale.</summary>
    public long Pieces => (long)Available.Count + Reserved.Count + Sold.Count;

    public bool IsLow => Available <= LowStockThreshold;

    /// <summary>A new product's stock: all of it available.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>stock</c> unless 0 to <see cref="MaxOpening"/>.</returns>
    public static Outcome<Stock> Open(ProductId productId, long? pieces) =>
        Units.Read(pieces, "stock", MaxOpening)
            .Map(available => new Stock(productId, available, default, default, DefaultLowStockThreshold, version: 1));

    /// <summary>All of the movement, or nothing of it.</summary>
    /// <returns>
    /// Refused: <see cref="OutOfStock"/>, <see cref="NotReserved"/>, <see cref="NotSold"/>, <see cref="StockFull"/>.
    /// </returns>
    public Outcome<Stock> Apply(StockMovement movement)
    {
        var effect = movement.Effect;
        var (available, reserved, sold) = (Available.Count + effect.Available, Reserved.Count + effect.Reserved, Sold.Count + effect.Sold);
        return available < 0 ? new OutOfStock(ProductId, Available)
            : reserved < 0 ? new NotReserved(ProductId, Reserved)
            : sold < 0 ? new NotSold(ProductId, Sold)
            : movement.Gained > 0 && Pieces + movement.Gained > MaxPieces ? new StockFull(ProductId)
            : this with
            {
                Available = new Units((int)available),
                Reserved = new Units((int)reserved),
                Sold = new Units((int)sold),
                Version = Version + 1,
            };
    }

    /// <summary>The same again changes nothing.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>lowStockThreshold</c> unless 0 to <see cref="MaxOpening"/>.</returns>
    public Outcome<Stock> ChangeLowStockThreshold(long? pieces) =>
        Units.Read(pieces, "lowStockThreshold", MaxOpening).Map(threshold => threshold == LowStockThreshold
            ? this
            : this with { LowStockThreshold = threshold, Version = Version + 1 });
}
