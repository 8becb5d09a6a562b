using Shop.Domain;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;

namespace Shop.Tests.Domain.Inventory;

public sealed class InventoryRefusalTests : RefusalTests
{
    private static readonly OrderId Order = OrderId.From(Make.Now, Make.Random(1));

    public override IEnumerable<(Refusal Refusal, string Code, string Sentence)> Table =>
    [
        (new OutOfStock(Make.ProductId(), new Units(0)), "out-of-stock", "This product is out of stock."),
        (new OutOfStock(Make.ProductId(), new Units(3)), "out-of-stock", "Available pieces of this product: 3."),
        (new NotReserved(Make.ProductId(), new Units(2)), "not-reserved", "Reserved pieces of this product: 2."),
        (new NotSold(Make.ProductId(), new Units(2)), "not-sold", "Sold pieces of this product: 2."),
        (new StockFull(Make.ProductId()), "stock-full", $"A product's stock has at most {Stock.MaxPieces} pieces, sold pieces included."),
        (new ReservationSettled(Order, Make.ProductId(), ReservationState.Sold), "reservation-settled", "These pieces are already sold."),
        (new ReservationSettled(Order, Make.ProductId(), ReservationState.Released), "reservation-settled", "These pieces are already released."),
    ];

    [Fact]
    public void Each_refused_field_says_what_it_must_be()
    {
        Refuse.Saying("stock is required.", Stock.Open(Make.ProductId(), null));
        Refuse.Saying($"stock must be 0 to {Stock.MaxOpening}.", Stock.Open(Make.ProductId(), -1));
        var stock = Stock.Open(Make.ProductId(), 1).Require();
        Refuse.Saying($"lowStockThreshold must be 0 to {Stock.MaxOpening}.", stock.ChangeLowStockThreshold(-1));
        Refuse.Saying("quantity is required.", Restock(null));
        Refuse.Saying($"quantity must be 1 to {PiecesRestocked.Max}.", Restock(0));
        Refuse.Saying($"note must be 1 to {StockNote.MaxLength} characters.", PiecesRestocked.Read(1, "", Make.Admin.Id, Make.Now));
        Refuse.Saying("delta is required.", Adjust(null, "lost"));
        Refuse.Saying($"delta must be 1 to {PiecesAdjusted.Max} or -1 to -{PiecesAdjusted.Max}.", Adjust(0, "lost"));
        Refuse.Saying("delta must be negative for this reason.", Adjust(1, "lost"));
        Refuse.Saying("delta must be positive for this reason.", Adjust(-1, "found"));
        Refuse.Saying("reason must be one of damaged, lost, found, returned, counted.", Adjust(1, "Lost"));
    }

    private static Outcome<PiecesRestocked> Restock(long? quantity) => PiecesRestocked.Read(quantity, null, Make.Admin.Id, Make.Now);

    private static Outcome<PiecesAdjusted> Adjust(long? delta, string reason) =>
        PiecesAdjusted.Read(delta, reason, null, Make.Admin.Id, Make.Now);
}
