using Shop.Domain.Events;
using Shop.Domain.Payments;
using Shop.Tests.Domain.Orders;

namespace Shop.Tests.Domain.Events;

public sealed class PaymentEventsTests
{
    private static readonly DateTimeOffset Later = Make.Now.AddMinutes(1);

    [Theory]
    [InlineData(ChargeStatus.ActionRequired, EventKind.PaymentActionRequired)]
    [InlineData(ChargeStatus.Captured, EventKind.PaymentSucceeded)]
    [InlineData(ChargeStatus.Declined, EventKind.PaymentFailed)]
    [InlineData(ChargeStatus.Cancelled, EventKind.PaymentFailed)]
    public void A_new_charge_is_an_event_of_its_status(ChargeStatus status, EventKind kind)
    {
        var happened = Assert.Single(PaymentEvents.Between(before: null, Image(status)));
        Assert.Equal((kind, $"payments/{Placed.Id}", 1L), (happened.Kind, $"{happened.Occurrence.Subject}", happened.Occurrence.Version));
        Assert.Null(happened.Occurrence.User);
    }

    [Fact]
    public void A_capture_has_its_amount()
    {
        var happened = Assert.Single(PaymentEvents.Between(Image(ChargeStatus.ActionRequired), After(ChargeStatus.Captured)));
        Assert.Equal(Placed.Total, Assert.IsType<PaymentSucceeded>(happened).Amount);
    }

    [Fact]
    public void A_stored_token_is_an_event_also_after_the_result()
    {
        var before = Image(ChargeStatus.ActionRequired);
        Assert.Equal([EventKind.PaymentAwaited], Kinds(before, before with { AwaitedBy = "task-1" }));
        var captured = After(ChargeStatus.Captured);
        Assert.Equal([EventKind.PaymentAwaited], Kinds(captured, captured with { AwaitedBy = "task-1" }));
        Assert.Equal([EventKind.PaymentSucceeded], Kinds(before with { AwaitedBy = "task-1" }, captured with { AwaitedBy = "task-1" }));
    }

    [Fact]
    public void The_same_charge_again_is_no_event() =>
        Assert.Empty(PaymentEvents.Between(Image(ChargeStatus.Captured), Image(ChargeStatus.Captured)));

    private static IEnumerable<EventKind> Kinds(ChargeImage before, ChargeImage after) =>
        PaymentEvents.Between(before, after).Select(happened => happened.Kind);

    private static ChargeImage Image(ChargeStatus status) =>
        new(Charge.Record(Placed.Id, Placed.Payment, Placed.Total, status, reason: null, Make.Now), AwaitedBy: null);

    private static ChargeImage After(ChargeStatus status) =>
        new(Image(ChargeStatus.ActionRequired).Charge.After(status, null, Later), AwaitedBy: null);
}
