using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Events;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Users;

namespace Shop.Tests.Domain.Inventory;

public sealed class LedgerEntryTests
{
    private static readonly UserId By = UserId.Parse("boss");

    private static readonly OrderId Order = OrderId.From(Make.Now, Make.Random(1));

    private static readonly Gen<StockMovement> Movements =
        from pieces in Gen.Choose(1, 9)
        from kind in Gen.Choose(0, 5)
        select Movement(kind, pieces);

    [Fact]
    public void The_first_entry_has_the_pieces_of_the_new_stock()
    {
        var entry = Assert.Single(Entries(null, Opened(10)));
        Assert.Equal(new LedgerEntry(Make.ProductId(), 1, Make.Now, new(10, 0, 0), new(10, 0, 0)), entry);
        Assert.Equal(LedgerKind.Opened, entry.Kind);
    }

    [Fact]
    public void An_empty_new_stock_is_opened_too() => Assert.Equal(LedgerKind.Opened, Assert.Single(Entries(null, Opened(0))).Kind);

    [Fact]
    public void An_entry_has_the_change_and_the_numbers_after_it()
    {
        var before = Opened(10);
        var entry = Assert.Single(Entries(before, before.Apply(new PiecesReserved(Order, new Quantity(3), Make.Now)).Require()));
        Assert.Equal(new LedgerEntry(Make.ProductId(), 2, Make.Now, new(-3, 3, 0), new(7, 3, 0)), entry);
    }

    [Theory]
    [InlineData(0, 0, 0, LedgerKind.Unmoved)]
    [InlineData(5, 0, 0, LedgerKind.Increased)]
    [InlineData(-5, 0, 0, LedgerKind.Decreased)]
    [InlineData(-2, 2, 0, LedgerKind.Reserved)]
    [InlineData(2, -2, 0, LedgerKind.Released)]
    [InlineData(0, -2, 2, LedgerKind.Sold)]
    [InlineData(2, 0, -2, LedgerKind.Returned)]
    [InlineData(-2, 1, 0, LedgerKind.Corrected)]
    [InlineData(0, -2, 1, LedgerKind.Corrected)]
    [InlineData(-2, 1, 1, LedgerKind.Corrected)]
    [InlineData(-2, 0, 2, LedgerKind.Corrected)]
    [InlineData(0, 2, -2, LedgerKind.Corrected)]
    public void The_kind_of_an_entry_follows_from_its_change(int available, int reserved, int sold, LedgerKind kind) =>
        Assert.Equal(kind, new LedgerEntry(Make.ProductId(), 2, Make.Now, new(available, reserved, sold), new(9, 9, 9)).Kind);

    [Fact]
    public void A_change_of_the_threshold_is_an_entry_without_a_movement()
    {
        var before = Opened(10);
        Assert.Equal(LedgerKind.Unmoved, Assert.Single(Entries(before, before.ChangeLowStockThreshold(20).Require())).Kind);
    }

    [Fact]
    public void The_entries_of_any_movements_add_up_to_the_stock_in_any_order() => Property.Holds(Movements.ListOf(), movements =>
    {
        var (stock, entries) = (Opened(10), Entries(null, Opened(10)));
        foreach (var movement in movements)
        {
            if (stock.Apply(movement).TryGet(out var after, out _))
            {
                entries.AddRange(Entries(stock, after));
                stock = after;
            }
        }

        Assert.Equal(Enumerable.Range(1, (int)stock.Version), entries.Select(entry => (int)entry.Version));
        Assert.Equal(
            (stock.Available.Count, stock.Reserved.Count, stock.Sold.Count),
            (Total(change => change.Available), Total(change => change.Reserved), Total(change => change.Sold)));
        Assert.Equal(entries[^1].After, new(stock.Available.Count, stock.Reserved.Count, stock.Sold.Count));
        Assert.Equal(
            stock.Pieces,
            entries.Where(entry => entry.Kind is LedgerKind.Opened or LedgerKind.Increased or LedgerKind.Decreased)
                .Sum(entry => entry.Change.Available));

        long Total(Func<PieceCounts, long> number) => entries.Sum(entry => number(entry.Change));
    });

    [Fact]
    public void Other_events_of_a_stock_are_no_entries() => Assert.Null(LedgerEntry.Of(new StockRestocked(
        new(Subject.StockOf(Make.ProductId()), 2, Make.Now, User: null), Make.ProductId(), new Units(1))));

    [Fact]
    public void Each_kind_has_a_wire_text_of_its_own() =>
        Assert.Equal(Enum.GetValues<LedgerKind>().Length, Enum.GetValues<LedgerKind>().Select(kind => kind.Wire()).Distinct().Count());

    private static Stock Opened(int pieces) => Stock.Open(Make.ProductId(), pieces).Require();

    private static List<LedgerEntry> Entries(Stock? before, Stock after) =>
        [.. StockEvents.Between(before, after, Make.Now).Select(LedgerEntry.Of).OfType<LedgerEntry>()];

    private static StockMovement Movement(int kind, int pieces) => kind switch
    {
        0 => new PiecesReserved(Order, new Quantity(pieces), Make.Now),
        1 => new PiecesReleased(Order, new Quantity(pieces), Make.Now),
        2 => new PiecesSold(Order, new Quantity(pieces), Make.Now),
        3 => new PiecesReturned(Order, new Quantity(pieces), Make.Now),
        4 => PiecesRestocked.Read(pieces, note: null, By, Make.Now).Require(),
        _ => PiecesAdjusted.Read(-pieces, "lost", note: null, By, Make.Now).Require(),
    };
}
