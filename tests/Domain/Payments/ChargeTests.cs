using Shop.Domain.Payments;
using Shop.Tests.Domain.Orders;

namespace Shop.Tests.Domain.Payments;

public sealed class ChargeTests
{
    private static readonly DateTimeOffset Later = Make.Now.AddMinutes(1);

    [Theory]
    [InlineData(ChargeStatus.ActionRequired, ChargeStatus.Captured, ChargeStatus.Captured)]
    [InlineData(ChargeStatus.ActionRequired, ChargeStatus.Declined, ChargeStatus.Declined)]
    [InlineData(ChargeStatus.ActionRequired, ChargeStatus.Cancelled, ChargeStatus.Cancelled)]
    [InlineData(ChargeStatus.Declined, ChargeStatus.Captured, ChargeStatus.Captured)]
    [InlineData(ChargeStatus.Declined, ChargeStatus.Cancelled, ChargeStatus.Cancelled)]
    [InlineData(ChargeStatus.Cancelled, ChargeStatus.Captured, ChargeStatus.Captured)]
    public void A_report_changes_the_charge(ChargeStatus before, ChargeStatus reported, ChargeStatus after)
    {
        var charge = Of(before).After(reported, "Declined.", Later);
        Assert.Equal((after, "Declined.", Later, 2L), (charge.Status, charge.Reason, charge.UpdatedAt, charge.Version));
    }

    [Theory]
    [InlineData(ChargeStatus.Captured, ChargeStatus.ActionRequired)]
    [InlineData(ChargeStatus.Captured, ChargeStatus.Declined)]
    [InlineData(ChargeStatus.Captured, ChargeStatus.Cancelled)]
    [InlineData(ChargeStatus.Cancelled, ChargeStatus.ActionRequired)]
    [InlineData(ChargeStatus.Declined, ChargeStatus.ActionRequired)]
    [InlineData(ChargeStatus.Cancelled, ChargeStatus.Declined)]
    public void A_late_report_does_not_change_a_final_charge(ChargeStatus before, ChargeStatus reported) =>
        Assert.Equal(Of(before), Of(before).After(reported, "Late.", Later));

    [Fact]
    public void The_same_report_again_changes_nothing() => Assert.All(Enum.GetValues<ChargeStatus>(), status =>
        Assert.Equal(Of(status), Of(status).After(status, "Again.", Later)));

    [Fact]
    public void A_new_reason_replaces_the_old_one_and_a_report_without_a_reason_keeps_it()
    {
        var declined = Of(ChargeStatus.ActionRequired).After(ChargeStatus.Declined, "No funds.", Later);
        Assert.Equal("Expired.", declined.After(ChargeStatus.Cancelled, "Expired.", Later).Reason);
        Assert.Equal("No funds.", declined.After(ChargeStatus.Cancelled, reason: null, Later).Reason);
    }

    [Fact]
    public void A_report_with_a_skewed_clock_does_not_move_the_time_back() =>
        Assert.Equal(Make.Now, Of(ChargeStatus.ActionRequired).After(ChargeStatus.Captured, null, Make.Now.AddHours(-1)).UpdatedAt);

    [Fact]
    public void Only_a_captured_charge_has_a_captured_amount() => Assert.All(Enum.GetValues<ChargeStatus>(), status =>
        Assert.Equal(status == ChargeStatus.Captured ? Placed.Total : Make.Usd(0), Of(status).Captured));

    [Fact]
    public void Every_status_is_read_as_it_is_written() => Assert.All(Enum.GetValues<ChargeStatus>(), status =>
        Assert.Equal(status, ChargeStatuses.Read(status.Wire()).Require()));

    private static Charge Of(ChargeStatus status) =>
        Charge.Record(Placed.Id, Placed.Payment, Placed.Total, status, reason: null, Make.Now);
}
