using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Domain.Events;

/// <summary>A dispute of a payment was opened, won or lost.</summary>
public sealed record DisputeMoved(Occurrence Occurrence, OrderId OrderId, DisputeId DisputeId, Money Amount, DisputeStatus Status)
    : ShopEvent(Occurrence)
{
    public override EventKind Kind => Status switch
    {
        DisputeStatus.Open => EventKind.DisputeOpened,
        DisputeStatus.Won => EventKind.DisputeWon,
        DisputeStatus.Lost => EventKind.DisputeLost,
    };

    /// <summary>The events of the disputes that differ between two states of an order.</summary>
    internal static IEnumerable<ShopEvent> Between(Order before, Order after, Occurrence now) =>
        from dispute in Disputes(after)
        where !Disputes(before).Contains(dispute)
        select new DisputeMoved(now, after.Id, dispute.Id, dispute.Amount, dispute.Status);

    private static ValueList<Dispute> Disputes(Order order) => order is PaidOrder paid ? paid.Payment.Disputes : [];
}
