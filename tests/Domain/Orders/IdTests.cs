using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Tests.Domain.Orders;

public sealed class IdTests
{
    [Fact]
    public void An_order_id_is_read_back_from_its_text()
    {
        var id = OrderId.From(Make.Now, Make.Random(3));
        Assert.StartsWith("ord_", $"{id}", StringComparison.Ordinal);
        Assert.Equal((id, Make.Now), (OrderId.Parse($"{id}"), id.Time));
        Assert.Throws<FormatException>(() => OrderId.Parse($"{Placed.Return()}"));
    }

    [Fact]
    public void A_return_id_is_read_back_from_its_text()
    {
        Assert.StartsWith("ret_", $"{Placed.Return()}", StringComparison.Ordinal);
        Assert.Equal(Placed.Return(), ReturnId.Parse($"{Placed.Return()}"));
        Assert.Throws<FormatException>(() => ReturnId.Parse($"{Placed.Id}"));
    }

    [Fact]
    public void A_refund_id_is_read_back_from_its_text()
    {
        Assert.StartsWith("rfd_", $"{Placed.Refund(1)}", StringComparison.Ordinal);
        Assert.Equal(Placed.Refund(1), RefundId.Parse($"{Placed.Refund(1)}"));
        Assert.Throws<FormatException>(() => RefundId.Parse($"{Placed.Id}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("run:1")]
    public void A_text_that_is_not_an_execution_id_throws(string text) => Assert.Throws<FormatException>(() => ExecutionId.Parse(text));

    [Fact]
    public void Carrier_tracking_number_and_remark_have_length_limits()
    {
        Refuse.Fields(Carrier.Read(new string('a', Carrier.MaxLength + 1)), "carrier");
        Refuse.Fields(TrackingNumber.Read(""), "trackingNumber");
        Refuse.Fields(Remark.Read(new string('a', Remark.MaxLength + 1), "reason"), "reason");
    }

    [Fact]
    public void Every_return_status_is_read_back_from_its_wire_text() => Assert.All(Enum.GetValues<ReturnStatus>(), status =>
        Assert.Equal(status, ReturnStatuses.Read(status.Wire()).Require()));
}
