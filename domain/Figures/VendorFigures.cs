namespace Shop.Domain.Figures;

/// <summary>
/// What a vendor sells. A number can be negative for a short time, when an event is counted before an earlier event of the same product or
/// order.
/// </summary>
/// <param name="Products">The number of active products.</param>
/// <param name="Sold">The number of pieces in confirmed orders.</param>
/// <param name="Revenue">What customers paid for the lines of the vendor, including tax, one amount for each currency.</param>
/// <param name="Refunded">The parts of refunds that the vendor bears, one amount for each currency.</param>
public sealed record VendorFigures(long Products, long Sold, ValueList<Money> Revenue, ValueList<Money> Refunded);
