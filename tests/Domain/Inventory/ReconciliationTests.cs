using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;

namespace Shop.Tests.Domain.Inventory;

public sealed class ReconciliationTests
{
    [Fact]
    public void After_a_correction_the_reserved_pieces_match_the_orders() =>
        Property.Holds(Gen.Choose(0, 100).Zipped(Gen.Choose(0, 100)).Zipped(Gen.Choose(1, 50).ArrayOf()), found =>
        {
            var stock = Counted(found.First.First, found.First.Second);
            var held = found.Second.Select((pieces, i) => Reserved((byte)i, pieces)).ToValueList();
            if (Reconciliation.OfReservations(stock, held, Make.Now)?.Correction is { } correction)
            {
                var corrected = stock.Apply(correction).Require();
                Assert.Null(Reconciliation.OfReservations(corrected, held, Make.Now));
                Assert.Equal(stock.Pieces, corrected.Pieces);
            }
        });

    [Fact]
    public void A_correction_releases_pieces_that_no_order_holds()
    {
        var finding = Reconciliation.OfReservations(Counted(available: 1, reserved: 5), [Reserved(1, 3)], Make.Now);
        Assert.Equal(new StockFinding(StockFault.ReservedForNobody, 2, new ReservationsCorrected(-2, Make.Now)), finding);
    }

    [Fact]
    public void A_correction_reserves_pieces_that_an_order_holds_while_enough_are_available()
    {
        Assert.Equal(
            new StockFinding(StockFault.HeldButNotReserved, 3, new ReservationsCorrected(3, Make.Now)),
            Reconciliation.OfReservations(Counted(available: 3, reserved: 0), [Reserved(1, 3)], Make.Now));
        Assert.Equal(
            new StockFinding(StockFault.HeldButNotReserved, 3, Correction: null),
            Reconciliation.OfReservations(Counted(available: 2, reserved: 0), [Reserved(1, 3)], Make.Now));
    }

    [Fact]
    public void A_settled_reservation_holds_no_pieces()
    {
        var settled = Reserved(1, 3).Release(Make.Now).Require().Reservation;
        Assert.Null(Reconciliation.OfReservations(Counted(available: 3, reserved: 0), [settled], Make.Now));
    }

    [Fact]
    public void A_surplus_or_shortage_is_found_without_a_correction()
    {
        var restocked = PiecesRestocked.Read(4, null, Make.Admin.Id, Make.Now).Require();
        Assert.Null(Reconciliation.OfMovements(Counted(9, 5), new Units(10), [restocked]));
        Assert.Equal(new(StockFault.Surplus, 1, null), Reconciliation.OfMovements(Counted(10, 5), new Units(10), [restocked]));
        Assert.Equal(new(StockFault.Shortage, 4, null), Reconciliation.OfMovements(Counted(5, 5), new Units(10), [restocked]));
    }

    [Fact]
    public void A_reservation_of_another_product_throws() => Assert.Throws<ArgumentException>(() => Reconciliation.OfReservations(
        Counted(1, 1), [Reserved(1, 1) with { ProductId = Make.ProductId(9) }], Make.Now));

    private static Stock Counted(int available, int reserved) =>
        new(Make.ProductId(), new Units(available), new Units(reserved), default, Stock.DefaultLowStockThreshold, version: 7);

    private static Reservation Reserved(byte order, int pieces) =>
        Reservation.Hold(OrderId.From(Make.Now, Make.Random(order)), Make.ProductId(), new Quantity(pieces), Make.Now).Reservation;
}
