using Shop.Domain;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;

namespace Shop.Tests.Domain.Inventory;

/// <summary>The limits of the values and of the movements of a stock.</summary>
public sealed class StockBoundsTests
{
    private static readonly OrderId Order = OrderId.From(Make.Now, Make.Random(1));

    [Fact]
    public void The_last_available_pieces_can_be_reserved() =>
        Assert.Equal((0, 3, 0), After(new PiecesReserved(Order, new Quantity(3), Make.Now), available: 3));

    [Fact]
    public void All_reserved_pieces_can_be_released_or_sold()
    {
        Assert.Equal((3, 0, 0), After(new PiecesReleased(Order, new Quantity(3), Make.Now), reserved: 3));
        Assert.Equal((0, 0, 3), After(new PiecesSold(Order, new Quantity(3), Make.Now), reserved: 3));
    }

    [Fact]
    public void All_sold_pieces_can_be_returned() =>
        Assert.Equal((3, 0, 0), After(new PiecesReturned(Order, new Quantity(3), Make.Now), sold: 3));

    [Fact]
    public void Pieces_of_a_stock_above_the_maximum_can_be_sold_and_adjusted_away()
    {
        Assert.Equal((0, 0, Stock.MaxPieces + 1), After(new PiecesSold(Order, new Quantity(1), Make.Now), reserved: 1, sold: Stock.MaxPieces));
        var lost = PiecesAdjusted.Read(-1, "lost", null, Make.Admin.Id, Make.Now).Require();
        Assert.Equal((0, 0, Stock.MaxPieces), After(lost, available: 1, sold: Stock.MaxPieces));
    }

    [Fact]
    public void Stock_is_restocked_with_1_to_the_maximum_of_pieces()
    {
        Assert.Equal(new Units(1), PiecesRestocked.Read(1, null, Make.Admin.Id, Make.Now).Require().Pieces);
        Assert.Equal(new Units(PiecesRestocked.Max), PiecesRestocked.Read(PiecesRestocked.Max, null, Make.Admin.Id, Make.Now).Require().Pieces);
    }

    [Fact]
    public void A_restocking_keeps_the_user_the_time_and_the_note()
    {
        var restocked = PiecesRestocked.Read(4, " from  Oslo ", Make.Vendor.Id, Make.Now).Require();
        Assert.Equal(("from Oslo", Make.Vendor.Id, Make.Now, 4L), (restocked.Note?.Value, restocked.By, restocked.At, restocked.Gained));
    }

    [Fact]
    public void An_adjustment_by_0_matches_no_reason() =>
        Assert.All(Enum.GetValues<AdjustmentReason>(), reason => Assert.False(reason.Explains(0)));

    [Theory]
    [InlineData("damaged", 1, "must be negative for this reason")]
    [InlineData("found", -1, "must be positive for this reason")]
    public void The_error_of_an_adjustment_against_its_reason_names_the_right_direction(string reason, long delta, string message)
    {
        var refused = Assert.IsType<Outcome<PiecesAdjusted>.Refused>(PiecesAdjusted.Read(delta, reason, null, Make.Admin.Id, Make.Now));
        Assert.Equal(new Invalid([new FieldError("delta", message)]), refused.Reason);
    }

    private static (int Available, int Reserved, int Sold) After(StockMovement movement, int available = 0, int reserved = 0, int sold = 0)
    {
        var stock = new Stock(Make.ProductId(), new Units(available), new Units(reserved), new Units(sold), default, version: 1);
        var after = stock.Apply(movement).Require();
        return (after.Available.Count, after.Reserved.Count, after.Sold.Count);
    }
}
