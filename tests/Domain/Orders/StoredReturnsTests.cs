using Shop.Domain;
using Shop.Domain.Orders;

namespace Shop.Tests.Domain.Orders;

public sealed class StoredReturnsTests
{
    private static readonly ReturnLine Line = new(Placed.Lamp, new Quantity(2));

    [Fact]
    public void A_request_without_lines_or_with_two_lines_of_a_product_throws()
    {
        Assert.Throws<ArgumentException>(() => Request());
        Assert.Throws<ArgumentException>(() => Request(Line, Line));
    }

    [Fact]
    public void Two_returns_with_one_id_throw() =>
        Assert.Throws<ArgumentException>(() => new Returns(new RequestedReturn(Request(Line)), [Rejected(1)]));

    [Fact]
    public void More_returns_than_the_maximum_throw()
    {
        var most = Enumerable.Range(1, Returns.Max).Select(n => (ClosedReturn)Rejected((byte)n)).ToValueList();
        Assert.Equal(Returns.Max, new Returns(open: null, most).Closed.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Returns(open: null, [.. most, Rejected(Returns.Max + 1)]));
    }

    [Fact]
    public void The_latest_return_is_the_open_one_or_the_one_closed_last()
    {
        var open = new RequestedReturn(Request(Line));
        Assert.Null(Returns.None.Latest);
        Assert.Same(open, new Returns(open, [Rejected(2)]).Latest);
        Assert.Equal(Rejected(3), new Returns(open: null, [Rejected(2), Rejected(3)]).Latest);
    }

    [Fact]
    public void An_order_with_more_refunded_pieces_than_ordered_throws()
    {
        Assert.Equal(Refunded(Placed.Lamp, 2), Delivered(Refunded(Placed.Lamp, 2)).Returns.Latest);
        Assert.Throws<ArgumentException>(() => Delivered(Refunded(Placed.Lamp, 3)));
        Assert.Throws<ArgumentException>(() => Delivered(Refunded(Make.ProductId(9), 1)));
    }

    [Fact]
    public void A_return_that_is_not_received_counts_no_pieces()
    {
        Assert.Equal(default, new Returns(new RequestedReturn(Request(Line)), []).Received(Placed.Lamp));
        Assert.Equal(new Units(2), new Returns(open: null, [Refunded(Placed.Lamp, 2)]).Received(Placed.Lamp));
    }

    private static ReturnRequest Request(params ReturnLine[] lines) =>
        new(Placed.Return(), lines.ToValueList(), Placed.Remark(), Make.Now);

    private static RejectedReturn Rejected(byte seed) =>
        new(new ReturnRequest(Placed.Return(seed), [Line], Placed.Remark(), Make.Now), Placed.Remark(), Make.Now);

    private static RefundedReturn Refunded(Shop.Domain.Products.ProductId product, int pieces) =>
        new(Request(Line), [new ReceivedLine(product, new Units(pieces), default)], Make.Now, Placed.Refund(1), Make.Now);

    private static DeliveredOrder Delivered(ClosedReturn closed)
    {
        var delivered = (DeliveredOrder)Placed.Delivered;
        return new(delivered.Terms, delivered.History, delivered.Payment, delivered.Shipment, new Returns(open: null, [closed]));
    }
}
