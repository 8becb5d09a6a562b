using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Users;

namespace Shop.Domain.Events;

public static class PaymentEvents
{
    /// <summary>The maximum number of events of one change.</summary>
    public const int Most = 2;

    /// <summary>Lists the events of a change of a charge, of the transfer of a refund or of a finding.</summary>
    /// <exception cref="ArgumentException">Both images are missing, or they belong to different payments.</exception>
    public static ValueList<ShopEvent> Between(PaymentImage? before, PaymentImage? after) => (after ?? before) switch
    {
        TransferImage => Images.Compare(
            (TransferImage?)before, (TransferImage?)after, Of, (image, now) => [Result(image, now)], (_, image, now) => [Result(image, now)]),
        FindingImage => Images.Compare(
            (FindingImage?)before, (FindingImage?)after, Of, (image, now) => [Found(image, now)], (_, image, now) => [Found(image, now)]),
        _ => Images.Compare((ChargeImage?)before, (ChargeImage?)after, Of, (image, now) => [Result(image.Charge, now)], Changed),
    };

    private static Occurrence Of(ChargeImage image) =>
        new(Subject.PaymentOf(image.Charge.OrderId), image.Charge.Version, image.Charge.UpdatedAt, User: null);

    private static Occurrence Of(TransferImage image) =>
        new(Subject.Of(image.Transfer.Id), image.Transfer.Version, image.Transfer.UpdatedAt, image.Customer);

    private static Occurrence Of(FindingImage image) =>
        new(Subject.PaymentOf(image.Finding.OrderId), image.Finding.Version, image.Finding.At, User: null);

    private static PaymentDiffers Found(FindingImage image, Occurrence now) => new(
        now, image.Finding.OrderId, image.Finding.PaymentId, image.Finding.Fault, image.Finding.Expected, image.Finding.Found);

    private static List<ShopEvent> Changed(ChargeImage before, ChargeImage after, Occurrence now)
    {
        List<ShopEvent> events = before.Charge.Status == after.Charge.Status ? [] : [Result(after.Charge, now)];
        if (after.AwaitedBy is not null && after.AwaitedBy != before.AwaitedBy)
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

    private static ShopEvent Result(TransferImage image, Occurrence now) => image.Transfer.Status switch
    {
        RefundStatus.Pending => new RefundPending(now, image.Transfer.OrderId, image.Transfer.Id),
        RefundStatus.Succeeded => new PaymentRefunded(now, image.Transfer.OrderId, image.Transfer.Id, image.Transfer.Amount),
        RefundStatus.Failed => new RefundFailed(now, image.Transfer.OrderId, image.Transfer.Id, image.Transfer.Amount),
    };
}

/// <summary>The stored state of a part of an order's payment.</summary>
public abstract record PaymentImage;

/// <param name="AwaitedBy">A text that differs for each task that waits for the result of the charge; null when no task waits.</param>
public sealed record ChargeImage(Charge Charge, string? AwaitedBy) : PaymentImage;

public sealed record TransferImage(RefundTransfer Transfer, UserId Customer) : PaymentImage;

public sealed record FindingImage(PaymentFinding Finding) : PaymentImage;

/// <summary>A reconciliation found a charge that its order does not explain, or an order without its charge. A person has to decide.</summary>
/// <param name="Expected">The captured amount that the order explains.</param>
/// <param name="Found">The captured amount at the card processor.</param>
public sealed record PaymentDiffers(
    Occurrence Occurrence, OrderId OrderId, PaymentId PaymentId, PaymentFault Fault, Money Expected, Money Found) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.PaymentDiffers;
}

/// <summary>The card processor has accepted a refund.</summary>
public sealed record RefundPending(Occurrence Occurrence, OrderId OrderId, RefundId RefundId) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.RefundPending;
}

/// <summary>The money of a refund is on its way to the customer.</summary>
public sealed record PaymentRefunded(Occurrence Occurrence, OrderId OrderId, RefundId RefundId, Money Amount) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.PaymentRefunded;
}

/// <summary>The money of a refund came back to the shop, so a person must pay the customer in another way.</summary>
public sealed record RefundFailed(Occurrence Occurrence, OrderId OrderId, RefundId RefundId, Money Amount) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.RefundFailed;
}

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
