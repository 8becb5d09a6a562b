using Shop.Domain.Figures;

namespace Shop.Functions.Figures;

/// <summary>The figures of a user. They follow the events of the shop, usually within a few seconds.</summary>
/// <param name="Orders" example="3">The number of confirmed orders.</param>
/// <param name="Spent">Totals of confirmed orders minus refunds, one amount for each currency.</param>
/// <param name="Vendor">The figures of the store; absent when the user has never listed a product.</param>
internal sealed record FiguresView(long Orders, IReadOnlyList<MoneyView> Spent, VendorFiguresView? Vendor)
{
    public static FiguresView Of(UserTotals totals, VendorFigures? vendor) => new(
        totals.Orders, [.. totals.Spent.Select(MoneyView.Of)], vendor is null ? null : VendorFiguresView.Of(vendor));
}

/// <summary>The figures of a store.</summary>
/// <param name="Products" example="12">The number of active products.</param>
/// <param name="Sold" example="40">The number of pieces in confirmed orders.</param>
/// <param name="Revenue">What customers paid for the products of the store, including tax, one amount for each currency.</param>
/// <param name="Refunded">The parts of refunds that the store bears, split by the totals of the order's lines.</param>
internal sealed record VendorFiguresView(
    long Products, long Sold, IReadOnlyList<MoneyView> Revenue, IReadOnlyList<MoneyView> Refunded)
{
    public static VendorFiguresView Of(VendorFigures figures) => new(
        figures.Products,
        figures.Sold,
        [.. figures.Revenue.Select(MoneyView.Of)],
        [.. figures.Refunded.Select(MoneyView.Of)]);
}
