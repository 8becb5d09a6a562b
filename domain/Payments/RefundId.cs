namespace Shop.Domain.Payments;

/// <summary><c>rfd_</c> and 26 base32 digits, ordered by time.</summary>
public sealed record RefundId : TimeOrderedId<RefundId>, ITimeOrderedId<RefundId>
{
    private RefundId(string text)
        : base(text)
    {
    }

    static string ITimeOrderedId<RefundId>.Prefix => "rfd_";

    static string ITimeOrderedId<RefundId>.Noun => "a refund id";

    static RefundId ITimeOrderedId<RefundId>.Of(string text) => new(text);
}
