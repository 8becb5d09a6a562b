using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;

namespace Shop.Tests.Domain.Inventory;

public sealed class MovementTests
{
    /// <summary>The kinds of movements, each with the index of a reservation and a number of pieces.</summary>
    private static readonly Gen<(Kind Kind, int Which, int Pieces)[]> Days =
        Gen.Elements(Enum.GetValues<Kind>()).Zipped(Gen.Choose(0, 20)).Zipped(Gen.Choose(1, 60))
            .Select(x => (x.First.First, x.First.Second, x.Second)).ArrayOf(60);

    private enum Kind
    {
        Reserve,
        Release,
        Sell,
        Return,
        Restock,
        AdjustUp,
        AdjustDown,
    }

    [Fact]
    public void Any_sequence_of_movements_conserves_the_stock_and_settles_each_reservation_once() =>
        Property.Holds(Gen.Choose(0, 200).Zipped(Days), day =>
        {
            var stock = Stock.Open(Make.ProductId(), day.First).Require();
            var reservations = new List<Reservation>();
            var movements = new List<StockMovement>();
            foreach (var (kind, which, pieces) in day.Second)
            {
                var before = stock;
                var asked = Ask(kind, reservations, which, pieces);
                if (!asked.Bind(x => stock.Apply(x.Movement).Map(after => (x, after))).TryGet(out var done, out _))
                {
                    continue;
                }

                (stock, var (reservation, movement)) = (done.after, done.x);
                movements.Add(movement);
                reservations.RemoveAll(one => one.OrderId == reservation?.OrderId);
                reservations.AddRange(reservation is null ? [] : [reservation]);
                Assert.Equal(before.Version + 1, stock.Version);
            }

            Assert.Equal(day.First + movements.Sum(movement => movement.Gained), stock.Pieces);
            Assert.Equal(stock.Reserved.Count, reservations.Where(one => one.State == ReservationState.Held).Sum(one => one.Pieces.Count));
            Assert.Null(Reconciliation.Of(stock, reservations.ToValueList(), [], Make.Now));
            var settled = movements.OfType<PiecesReleased>().Select(one => one.For).Concat(movements.OfType<PiecesSold>().Select(one => one.For)).ToList();
            Assert.Equal(settled.Distinct(), settled);
        });

    [Fact]
    public void A_movement_that_does_not_fit_is_refused_as_a_whole()
    {
        var stock = Stock.Open(Make.ProductId(), 3).Require();
        var (held, reserve) = Reservation.Hold(Order(1), stock.ProductId, new Quantity(2), Make.Now);
        stock = stock.Apply(reserve).Require();
        Refuse.With(new OutOfStock(stock.ProductId, new Units(1)), stock.Apply(new PiecesReserved(Order(2), new Quantity(2), Make.Now)));
        Refuse.With(new OutOfStock(stock.ProductId, new Units(1)), stock.Apply(Adjust(-2, "lost")));
        Refuse.With(new NotReserved(stock.ProductId, new Units(2)), stock.Apply(new PiecesReleased(Order(2), new Quantity(3), Make.Now)));
        Refuse.With(new NotReserved(stock.ProductId, new Units(2)), stock.Apply(new PiecesSold(Order(2), new Quantity(3), Make.Now)));
        Refuse.With(new NotSold(stock.ProductId, default), stock.Apply(new PiecesReturned(Order(1), new Quantity(1), Make.Now)));
        Assert.Equal(ReservationState.Held, held.State);
    }

    [Fact]
    public void A_stock_has_at_most_the_maximum_of_pieces_sold_pieces_included()
    {
        var nearlyFull = new Stock(Make.ProductId(), default, default, new Units(Stock.MaxPieces - 1), default, version: 1);
        Refuse.With(new StockFull(Make.ProductId()), nearlyFull.Apply(PiecesRestocked.Read(2, null, Make.Admin.Id, Make.Now).Require()));
        Assert.Equal(Stock.MaxPieces, nearlyFull.Apply(Adjust(1, "found")).Require().Pieces);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(PiecesRestocked.Max + 1L)]
    [InlineData(long.MaxValue)]
    public void Restocking_a_quantity_outside_the_range_is_refused(long? quantity) =>
        Refuse.Fields(PiecesRestocked.Read(quantity, new string('a', StockNote.MaxLength + 1), Make.Admin.Id, Make.Now), "quantity", "note");

    [Theory]
    [InlineData(null, "damaged", "delta")]
    [InlineData(0L, "counted", "delta")]
    [InlineData(-PiecesAdjusted.Max - 1L, "counted", "delta")]
    [InlineData(PiecesAdjusted.Max + 1L, "counted", "delta")]
    [InlineData(long.MinValue, "counted", "delta")]
    [InlineData(1L, "Damaged", "reason")]
    [InlineData(1L, null, "reason")]
    [InlineData(1L, "damaged", "delta")]
    [InlineData(1L, "lost", "delta")]
    [InlineData(-1L, "found", "delta")]
    [InlineData(-1L, "returned", "delta")]
    public void An_adjustment_with_a_bad_field_is_refused(long? delta, string? reason, string field) =>
        Refuse.Fields(PiecesAdjusted.Read(delta, reason, null, Make.Admin.Id, Make.Now), field);

    [Theory]
    [InlineData(-PiecesAdjusted.Max, "damaged")]
    [InlineData(-1, "lost")]
    [InlineData(1, "found")]
    [InlineData(PiecesAdjusted.Max, "returned")]
    [InlineData(-7, "counted")]
    [InlineData(7, "counted")]
    public void An_adjustment_keeps_the_user_the_reason_and_the_time(int delta, string reason)
    {
        var adjusted = PiecesAdjusted.Read(delta, reason, " shelf  4 ", Make.Vendor.Id, Make.Now).Require();
        Assert.Equal((delta, reason, "shelf 4"), (adjusted.Delta, adjusted.Reason.Wire(), adjusted.Note?.Value));
        Assert.Equal((Make.Vendor.Id, Make.Now, (long)delta), (adjusted.By, adjusted.At, adjusted.Gained));
    }

    private static Outcome<(Reservation? Reservation, StockMovement Movement)> Ask(
        Kind kind, List<Reservation> reservations, int which, int pieces)
    {
        var chosen = reservations.Count == 0 ? Reservation.Hold(Order(99), Make.ProductId(), new Quantity(pieces), Make.Now).Reservation
            : reservations[which % reservations.Count];
        return kind switch
        {
            Kind.Reserve => Reservation.Hold(Order((byte)(100 + reservations.Count)), Make.ProductId(), new Quantity(pieces), Make.Now),
            Kind.Release => chosen.Release(Make.Now).Map(moved => Settled(chosen, ReservationState.Released, moved)),
            Kind.Sell => chosen.Sell(Make.Now).Map(moved => Settled(chosen, ReservationState.Sold, moved)),
            Kind.Return => (null, new PiecesReturned(chosen.OrderId, new Quantity(pieces), Make.Now)),
            Kind.Restock => (null, PiecesRestocked.Read(pieces, null, Make.Admin.Id, Make.Now).Require()),
            Kind.AdjustUp => (null, Adjust(pieces, "counted")),
            Kind.AdjustDown => (null, Adjust(-pieces, "counted")),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static (Reservation? Reservation, StockMovement Movement) Settled(
        Reservation reservation, ReservationState state, StockMovement movement) => (reservation with { State = state }, movement);

    private static PiecesAdjusted Adjust(int delta, string reason) =>
        PiecesAdjusted.Read(delta, reason, null, Make.Admin.Id, Make.Now).Require();

    private static OrderId Order(byte seed) => OrderId.From(Make.Now, Make.Random(seed));
}
