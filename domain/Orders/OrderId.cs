namespace Shop.Domain.Orders;

/// <summary>The id of an order: <c>ord_</c> and 26 base32 digits, ordered by time.</summary>
/// <example>ord_01KJMJ2M00000000000000000A</example>
public sealed record OrderId : TimeOrderedId<OrderId>, ITimeOrderedId<OrderId>
{
    private OrderId(string text)
        : base(text)
    {
    }

    static string ITimeOrderedId<OrderId>.Prefix => "ord_";

    static string ITimeOrderedId<OrderId>.Noun => "an order id";

    static OrderId ITimeOrderedId<OrderId>.Of(string text) => new(text);
}
