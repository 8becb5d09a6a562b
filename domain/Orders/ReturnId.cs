namespace Shop.Domain.Orders;

/// <summary><c>ret_</c> and 26 base32 digits, ordered by time.</summary>
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
