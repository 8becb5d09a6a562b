using Shop.Domain.Addresses;

namespace Shop.Functions.Addresses;

/// <summary>An address of the caller's book.</summary>
/// <param name="PostalCode">Left out where the country has none.</param>
/// <param name="IsDefault">True for exactly one address of a book.</param>
/// <param name="Version">Of the whole book: what an edit says it is based on; one more with each change.</param>
internal sealed record AddressView(
    string AddressId,
    string Name,
    string Line1,
    string? Line2,
    string City,
    string Region,
    string? PostalCode,
    string Country,
    bool IsDefault,
    long Version)
{
    public static AddressView Of(AddressBook book, SavedAddress saved) => new(
        $"{saved.Id}",
        saved.Address.Name.Value,
        saved.Address.Line1.Value,
        saved.Address.Line2?.Value,
        saved.Address.City.Value,
        saved.Address.Region.Value,
        saved.Address.PostalCode?.Value,
        saved.Address.Country.Code,
        book.DefaultId == saved.Id,
        book.Version);
}
