namespace Shop.Domain.Orders;

/// <summary>The id of a return: <c>ret_</c> and 26 base32 digits, ordered by time.</summary>
/// <example>ret_01KJMJ2M00000000000000000A</example>
public sealed record ReturnId : TimeOrderedId<ReturnId>, ITimeOrderedId<ReturnId>
{
    private ReturnId(string text)
        : base(text)
    {
    }

    static string ITimeOrderedId<ReturnId>.Prefix => "ret_";

    static string ITimeOrderedId<ReturnId>.Noun => "a return id";

    static ReturnId ITimeOrderedId<ReturnId>.Of(string text) => new(text);
}
