using Shop.Domain.Payments;
using Shop.Tests.Domain.Orders;

namespace Shop.Tests.Domain.Payments;

public sealed class RefundTransferTests
{
    private static readonly DateTimeOffset Later = Make.Now.AddHours(1);

    [Theory]
    [InlineData(RefundStatus.Pending, RefundStatus.Pending, false)]
    [InlineData(RefundStatus.Pending, RefundStatus.Succeeded, true)]
    [InlineData(RefundStatus.Pending, RefundStatus.Failed, true)]
    [InlineData(RefundStatus.Succeeded, RefundStatus.Pending, false)]
    [InlineData(RefundStatus.Succeeded, RefundStatus.Succeeded, false)]
    [InlineData(RefundStatus.Succeeded, RefundStatus.Failed, true)]
    [InlineData(RefundStatus.Failed, RefundStatus.Pending, false)]
    [InlineData(RefundStatus.Failed, RefundStatus.Succeeded, false)]
    [InlineData(RefundStatus.Failed, RefundStatus.Failed, false)]
    public void A_report_changes_a_transfer_only_when_its_status_can_follow(RefundStatus known, RefundStatus reported, bool changes)
    {
        var transfer = RefundTransfer.Record(Placed.Id, Placed.Refund(1), Make.Usd(300), known, Make.Now);

        var after = transfer.After(reported, Later);

        if (changes)
        {
            Assert.Equal(transfer with { Status = reported, UpdatedAt = Later, Version = 2 }, after);
        }
        else
        {
            Assert.Same(transfer, after);
        }
    }

    [Fact]
    public void A_report_with_an_earlier_time_keeps_the_time_of_the_transfer()
    {
        var transfer = RefundTransfer.Record(Placed.Id, Placed.Refund(1), Make.Usd(300), RefundStatus.Pending, Make.Now);
        Assert.Equal(Make.Now, transfer.After(RefundStatus.Succeeded, Make.Now.AddHours(-1)).UpdatedAt);
    }
}
