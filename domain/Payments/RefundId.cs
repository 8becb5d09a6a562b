using Shop.Domain.Orders;

namespace Shop.Domain.Payments;

/// <summary>The id of a refund: <c>rfd_</c> and 26 base32 digits, ordered by time.</summary>
/// <example>rfd_01KJMJ2M00000000000000000A</example>
public sealed record RefundId : TimeOrderedId<RefundId>, ITimeOrderedId<RefundId>
{
    private RefundId(string text)
        : base(text)
    {
    }

    /// <summary>
    /// The refund of the whole payment of an order that was not confirmed. It has the digits of the order's id, so the refund is the same
    /// however often it is asked for.
    /// </summary>
    public static RefundId OfUnclaimed(OrderId order) => Parse("rfd_" + $"{order}".Split('_')[1]);

    static string ITimeOrderedId<RefundId>.Prefix => "rfd_";

    static string ITimeOrderedId<RefundId>.Noun => "a refund id";

    static RefundId ITimeOrderedId<RefundId>.Of(string text) => new(text);
}
