using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Domain.Events;

public static class PaymentEvents
{
    /// <summary>The maximum number of events of one change.</summary>
    public const int Most = 2;

    /// <summary>Lists the events of a change of a charge; empty when nothing changed that the order depends on.</summary>
    /// <exception cref="ArgumentException">Both images are missing, or they belong to different orders.</exception>
    public static ValueList<ShopEvent> Between(ChargeImage? before, ChargeImage? after) => Images.Compare(
        before,
        after,
        image => new Occurrence(Subject.PaymentOf(image.Charge.OrderId), image.Charge.Version, image.Charge.UpdatedAt, User: null),
        (image, now) => [Result(image.Charge, now)],
        Changed);

    private static List<ShopEvent> Changed(ChargeImage before, ChargeImage after, Occurrence now)
    {
        List<ShopEvent> events = before.Charge.Status == after.Charge.Status ? [] : [Result(after.Charge, now)];
        if (after.IsAwaited && !before.IsAwaited)
        {
            events.Add(new PaymentAwaited(now, after.Charge.OrderId));
        }

        return events;
    }

    private static ShopEvent Result(Charge charge, Occurrence now) => charge.Status switch
    {
        ChargeStatus.ActionRequired => new PaymentActionRequired(now, charge.OrderId),
        ChargeStatus.Captured => new PaymentSucceeded(now, charge.OrderId, charge.Amount),
        ChargeStatus.Declined or ChargeStatus.Cancelled => new PaymentFailed(now, charge.OrderId),
    };
}

/// <summary>The stored state of a charge.</summary>
/// <param name="IsAwaited">Whether a checkout waits for the result of the charge.</param>
public sealed record ChargeImage(Charge Charge, bool IsAwaited);

/// <summary>The customer must authenticate the payment with the bank.</summary>
public sealed record PaymentActionRequired(Occurrence Occurrence, OrderId OrderId) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.PaymentActionRequired;
}

/// <summary>The payment of an order was captured.</summary>
public sealed record PaymentSucceeded(Occurrence Occurrence, OrderId OrderId, Money Amount) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.PaymentSucceeded;
}

/// <summary>The payment of an order was declined or cancelled.</summary>
public sealed record PaymentFailed(Occurrence Occurrence, OrderId OrderId) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.PaymentFailed;
}

/// <summary>A checkout waits until the customer has completed the payment.</summary>
public sealed record PaymentAwaited(Occurrence Occurrence, OrderId OrderId) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.PaymentAwaited;
}
