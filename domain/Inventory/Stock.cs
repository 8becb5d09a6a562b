using Shop.Domain.Products;

namespace Shop.Domain.Inventory;

/// <summary>
/// The pieces of one product. Invariant: opening + restocked + adjusted = available + reserved + sold. Available, reserved and sold are
/// never negative. Only a <see cref="StockMovement"/> changes the numbers of pieces.
/// </summary>
public sealed record Stock
{
    /// <summary>The maximum of the opening stock and of the low-stock threshold.</summary>
    public const int MaxOpening = 1_000_000;

    /// <summary>The maximum of available, reserved and sold pieces together.</summary>
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

    /// <summary>The pieces that can be ordered now.</summary>
    public Units Available { get; private init; }

    /// <summary>The pieces that open orders hold.</summary>
    public Units Reserved { get; private init; }

    public Units Sold { get; private init; }

    /// <summary>The stock is low when <see cref="Available"/> is at or below this number.</summary>
    public Units LowStockThreshold { get; private init; }

    /// <summary>The version: 1 for a new stock; each change adds 1.</summary>
    public long Version { get; private init; }

    /// <summary>The last finding of a reconciliation; null when there was none, or when the difference is settled.</summary>
    public StockFinding? Finding { get; init; }

    /// <summary>Available, reserved and sold pieces together.</summary>
    public long Pieces => (long)Available.Count + Reserved.Count + Sold.Count;

    public bool IsLow => Available <= LowStockThreshold;

    /// <summary>The stock of a new product; all pieces are available.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>stock</c> outside 0 to <see cref="MaxOpening"/>.</returns>
    public static Outcome<Stock> Open(ProductId productId, long? pieces) =>
        Units.Read(pieces, "stock", MaxOpening)
            .Map(available => new Stock(productId, available, default, default, DefaultLowStockThreshold, version: 1));

    /// <summary>Applies the whole movement, or refuses the whole movement.</summary>
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

    /// <summary>
    /// Records what a reconciliation found, and corrects the stock when the finding has a correction. When the stock has the same finding
    /// already, nothing changes. Without a finding, an earlier finding that was not corrected has gone.
    /// </summary>
    public Stock Reconciled(StockFinding? finding) => finding switch
    {
        null when Finding is { IsCorrected: false } => this with { Finding = null, Version = Version + 1 },
        null => this,
        { Correction: { } correction } => Apply(correction).Require() with { Finding = finding },
        _ when Finding is { IsCorrected: false } known && known.IsLike(finding) => this,
        _ => this with { Finding = finding, Version = Version + 1 },
    };

    /// <summary>Sets <see cref="LowStockThreshold"/>. Setting the same value again changes nothing.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>lowStockThreshold</c> outside 0 to <see cref="MaxOpening"/>.</returns>
    public Outcome<Stock> ChangeLowStockThreshold(long? pieces) =>
        Units.Read(pieces, "lowStockThreshold", MaxOpening).Map(threshold => threshold == LowStockThreshold
            ? this
            : this with { LowStockThreshold = threshold, Version = Version + 1 });
}
