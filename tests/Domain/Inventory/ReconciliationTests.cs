using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;

namespace Shop.Tests.Domain.Inventory;

public sealed class ReconciliationTests
{
    private static readonly DateTimeOffset Later = Make.Now + Reconciliation.ListsLag;

    [Fact]
    public void After_a_correction_the_reserved_pieces_match_the_orders_and_nothing_is_found() =>
        Property.Holds(Gen.Choose(0, 100).Zipped(Gen.Choose(0, 100)).Zipped(Gen.Choose(1, 50).ArrayOf()), found =>
        {
            var stock = Counted(found.First.First, found.First.Second);
            var held = found.Second.Select((pieces, i) => Reserved((byte)i, pieces)).ToValueList();
            var first = stock.Reconciled(Reconciliation.Of(stock, held, Quiet(stock), Make.Now));
            if (Reconciliation.Of(first, held, Quiet(first), Later) is { Correction: not null } second)
            {
                var corrected = first.Reconciled(second);
                Assert.Null(Reconciliation.Of(corrected, held, Quiet(corrected), Later));
                Assert.Equal((stock.Pieces, Reconciliation.HeldBy(held)), (corrected.Pieces, corrected.Reserved));
            }
        });

    [Fact]
    public void A_stock_with_the_pieces_that_orders_hold_has_no_finding()
    {
        var stock = Counted(available: 1, reserved: 5);
        Assert.Null(Reconciliation.Of(stock, [Reserved(1, 3), Reserved(2, 2)], Quiet(stock), Make.Now));
        Assert.Same(stock, stock.Reconciled(finding: null));
    }

    [Fact]
    public void The_first_look_at_a_lost_release_corrects_nothing_and_the_second_look_releases_the_pieces()
    {
        var stock = Counted(available: 1, reserved: 5);

        var first = stock.Reconciled(Reconciliation.Of(stock, [Reserved(1, 3)], Quiet(stock), Make.Now));
        Assert.Equal(Finding(StockFault.ReservedForNobody, 3, 5, Make.Now), first.Finding);
        Assert.Equal((1, 5, 8L), (first.Available.Count, first.Reserved.Count, first.Version));

        var tooSoon = first.Reconciled(Reconciliation.Of(first, [Reserved(1, 3)], Quiet(first), Later.AddTicks(-1)));
        Assert.Same(first, tooSoon);

        var second = first.Reconciled(Reconciliation.Of(first, [Reserved(1, 3)], Quiet(first), Later));
        Assert.Equal(Finding(StockFault.ReservedForNobody, 3, 5, Later) with { IsCorrected = true }, second.Finding);
        Assert.Equal((3, 3, 9L), (second.Available.Count, second.Reserved.Count, second.Version));
        Assert.Same(second, second.Reconciled(Reconciliation.Of(second, [Reserved(1, 3)], Quiet(second), Later)));
    }

    [Fact]
    public void The_same_difference_with_other_numbers_is_the_same_finding()
    {
        var first = Counted(available: 9, reserved: 5) with { Finding = Finding(StockFault.ReservedForNobody, 0, 2, Make.Now) };
        Assert.NotNull(Reconciliation.Of(first, [Reserved(1, 3)], Quiet(first), Later)?.Correction);
        Assert.Null(Reconciliation.Of(first, [Reserved(1, 4)], Quiet(first), Later)?.Correction);
    }

    [Fact]
    public void A_correction_reserves_pieces_that_an_order_holds_while_enough_are_available()
    {
        var seen = Finding(StockFault.HeldButNotReserved, 3, 0, Make.Now);
        var enough = Counted(available: 3, reserved: 0) with { Finding = seen };
        Assert.Equal(3, Reconciliation.Of(enough, [Reserved(1, 3)], Quiet(enough), Later)?.Correction?.Pieces);

        var tooFew = Counted(available: 2, reserved: 0) with { Finding = seen };
        Assert.Equal(seen with { At = Later }, Reconciliation.Of(tooFew, [Reserved(1, 3)], Quiet(tooFew), Later));
    }

    [Fact]
    public void Pieces_that_a_young_order_can_hold_are_no_finding_and_keep_an_open_one()
    {
        var stock = Counted(available: 1, reserved: 5);
        Assert.Null(Reconciliation.Of(stock, [Reserved(1, 3)], Moved(stock, reserved: 2, Make.Now), Make.Now));

        var open = stock with { Finding = Finding(StockFault.ReservedForNobody, 0, 2, Make.Now.AddDays(-1)) };
        Assert.Same(open, open.Reconciled(Reconciliation.Of(open, [Reserved(1, 3)], Moved(open, reserved: 2, Make.Now), Make.Now)));
    }

    [Fact]
    public void More_pieces_than_young_orders_can_hold_are_a_finding_that_is_not_corrected_yet()
    {
        var stock = Counted(available: 1, reserved: 5) with { Finding = Finding(StockFault.ReservedForNobody, 0, 2, Make.Now.AddDays(-1)) };
        Assert.Equal(
            Finding(StockFault.ReservedForNobody, 3, 5, Make.Now),
            Reconciliation.Of(stock, [Reserved(1, 3)], Moved(stock, reserved: 1, Make.Now), Make.Now));
    }

    [Fact]
    public void Without_a_whole_ledger_of_the_last_minutes_no_piece_is_released()
    {
        var stock = Counted(available: 1, reserved: 5);
        var young = Moved(stock, reserved: 0, Make.Now);
        Assert.Null(Reconciliation.Of(stock, [], [], Make.Now));
        Assert.Null(Reconciliation.Of(stock, [], young, Make.Now));
        Assert.Null(Reconciliation.Of(stock, [], Quiet(Counted(1, 5, version: 6)), Make.Now));
        Assert.Null(Reconciliation.Of(stock, [], [young[0], .. Quiet(Counted(1, 5, version: 5))], Make.Now));
    }

    [Fact]
    public void The_ledger_of_a_new_stock_is_whole()
    {
        var stock = Counted(available: 1, reserved: 5, version: 1);
        var opened = new LedgerEntry(stock.ProductId, 1, Make.Now, new(6, 0, 0), new(6, 0, 0));
        Assert.Equal(StockFault.ReservedForNobody, Reconciliation.Of(stock, [], [opened], Make.Now)?.Fault);
    }

    [Fact]
    public void A_settled_reservation_holds_no_pieces()
    {
        var stock = Counted(available: 3, reserved: 0);
        Assert.Null(Reconciliation.Of(stock, [Reserved(1, 3) with { State = ReservationState.Released }], Quiet(stock), Make.Now));
    }

    [Theory]
    [InlineData(9, StockFault.Surplus)]
    [InlineData(2, StockFault.Shortage)]
    public void A_stock_with_other_pieces_than_its_ledger_has_a_finding_and_is_never_corrected(int available, StockFault fault)
    {
        var ledger = Quiet(Counted(available: 5, reserved: 0));
        var stock = Counted(available, reserved: 0);
        var expected = Finding(fault, 5, available, Make.Now);
        Assert.Equal(expected, Reconciliation.Of(stock, [], ledger, Make.Now));
        Assert.Equal(expected, Reconciliation.Of(stock.Reconciled(expected), [], Quiet(stock.Reconciled(expected)), Later));
        Assert.Equal(expected with { At = Later }, Reconciliation.Of(stock with { Finding = expected }, [], ledger, Later));
    }

    [Fact]
    public void A_difference_of_the_reserved_pieces_is_found_before_one_of_the_total_number()
    {
        var stock = Counted(available: 9, reserved: 5);
        Assert.Equal(StockFault.ReservedForNobody, Reconciliation.Of(stock, [], Quiet(Counted(available: 5, reserved: 5)), Make.Now)?.Fault);
    }

    [Theory]
    [InlineData(-4, 15, true)]
    [InlineData(4, 15, true)]
    [InlineData(0, 15, false)]
    [InlineData(-4, 0, false)]
    public void A_finding_about_the_total_number_stays_until_a_later_change_of_this_number(int change, int minutesLater, bool isSettled)
    {
        var stock = Counted(available: 9, reserved: 0) with { Finding = Finding(StockFault.Surplus, 5, 9, Make.Now) };
        var entry = new LedgerEntry(stock.ProductId, stock.Version, Make.Now.AddMinutes(minutesLater), new(change, 0, 0), new(9, 0, 0));
        var earlier = entry with { Version = entry.Version - 1, At = Make.Now, Change = new(0, 0, 0) };
        Assert.Equal(isSettled ? null : stock.Finding, Reconciliation.Of(stock, [], [entry, earlier], Later));
    }

    [Fact]
    public void A_difference_that_is_gone_removes_an_open_finding_and_keeps_a_correction()
    {
        var open = Counted(1, 1) with { Finding = Finding(StockFault.Surplus, 1, 2, Make.Now) };
        Assert.Equal((null, 8L), (open.Reconciled(finding: null).Finding, open.Reconciled(finding: null).Version));

        var corrected = open with { Finding = open.Finding with { IsCorrected = true } };
        Assert.Same(corrected, corrected.Reconciled(finding: null));
    }

    [Fact]
    public void A_reservation_or_an_entry_of_another_product_throws()
    {
        var (stock, other) = (Counted(1, 1), Make.ProductId(9));
        Assert.Throws<ArgumentException>(() => Reconciliation.Of(stock, [Reserved(1, 1) with { ProductId = other }], [], Make.Now));
        Assert.Throws<ArgumentException>(
            () => Reconciliation.Of(stock, [], [Quiet(stock)[0] with { ProductId = other }], Make.Now));
        Assert.Throws<ArgumentException>(() => Quiet(stock)[0].Explains(Counted(1, 1, version: 8)));
    }

    [Fact]
    public void Each_fault_has_a_wire_text_that_can_be_read() =>
        Assert.All(Enum.GetValues<StockFault>(), fault => Assert.Equal(fault, StockFaults.Read(fault.Wire()).Require()));

    private static StockFinding Finding(StockFault fault, int expected, int found, DateTimeOffset at) =>
        new(fault, new Units(expected), new Units(found), IsCorrected: false, at);

    private static Stock Counted(int available, int reserved, long version = 7) =>
        new(Make.ProductId(), new Units(available), new Units(reserved), default, Stock.DefaultLowStockThreshold, version);

    /// <summary>A ledger whose last entry is old.</summary>
    private static ValueList<LedgerEntry> Quiet(Stock stock) => [Entry(stock, reserved: 1, Make.Now - Reconciliation.ListsLag)];

    /// <summary>A ledger with an old entry and a new one.</summary>
    private static ValueList<LedgerEntry> Moved(Stock stock, int reserved, DateTimeOffset at) =>
        reserved == 0 ? [Entry(stock, 1, at)] : [Entry(stock, reserved, at), Quiet(stock)[0] with { Version = stock.Version - 1 }];

    private static LedgerEntry Entry(Stock stock, int reserved, DateTimeOffset at) => new(
        stock.ProductId,
        stock.Version,
        at,
        new(-reserved, reserved, 0),
        new(stock.Available.Count, stock.Reserved.Count, stock.Sold.Count));

    private static Reservation Reserved(byte order, int pieces) =>
        Reservation.Hold(OrderId.From(Make.Now, Make.Random(order)), Make.ProductId(), new Quantity(pieces), Make.Now).Reservation;
}
