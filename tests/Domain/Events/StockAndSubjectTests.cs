using Shop.Domain;
using Shop.Domain.Events;
using Shop.Domain.Inventory;

namespace Shop.Tests.Domain.Events;

public sealed class StockAndSubjectTests
{
    [Fact]
    public void Pieces_that_only_move_are_neither_restocked_nor_written_off()
    {
        var before = Stock.Open(Make.ProductId(1), 9).Require();
        var after = before.Apply(new PiecesReserved(Orders.Placed.Id, new Quantity(2), Make.Now)).Require();

        Assert.Equal([EventKind.StockChanged], StockEvents.Between(before, after, Make.Now).Select(happened => happened.Kind));
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("orders/")]
    [InlineData("/ord_1")]
    [InlineData("orders/ord_1/lines")]
    [InlineData("")]
    public void A_text_that_is_not_a_collection_and_an_id_is_not_a_subject(string text) =>
        Assert.Throws<FormatException>(() => Subject.Parse(text));

    [Fact]
    public void A_collection_and_an_id_are_a_subject() => Assert.Equal("orders/ord_1", $"{Subject.Parse("orders/ord_1")}");
}
