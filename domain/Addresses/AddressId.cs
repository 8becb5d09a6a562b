namespace Shop.Domain.Addresses;

/// <summary>The id of an address: <c>adr_</c> and 26 base32 digits, ordered by time.</summary>
/// <example>adr_01KJMJ2M00000000000000000A</example>
public sealed record AddressId : TimeOrderedId<AddressId>, ITimeOrderedId<AddressId>
{
    private AddressId(string text)
        : base(text)
    {
    }

    static string ITimeOrderedId<AddressId>.Prefix => "adr_";

    static string ITimeOrderedId<AddressId>.Noun => "an address id";

    static AddressId ITimeOrderedId<AddressId>.Of(string text) => new(text);
}
