using Shop.Domain.Addresses;

namespace Shop.Functions.Addresses;

/// <summary>An address of the caller's address book.</summary>
/// <param name="AddressId"><inheritdoc cref="Domain.Addresses.AddressId"/></param>
/// <param name="Name"><inheritdoc cref="PostalBody.Name"/></param>
/// <param name="Line1"><inheritdoc cref="PostalBody.Line1"/></param>
/// <param name="Line2"><inheritdoc cref="PostalBody.Line2"/></param>
/// <param name="City"><inheritdoc cref="PostalBody.City"/></param>
/// <param name="Region"><inheritdoc cref="PostalBody.Region"/></param>
/// <param name="PostalCode"><inheritdoc cref="PostalBody.PostalCode"/></param>
/// <param name="Country"><inheritdoc cref="PostalBody.Country"/></param>
/// <param name="IsDefault" example="true">
/// Whether the address is the default, which a request without an address uses. Exactly one address of a book is the default.
/// </param>
/// <param name="Version" example="3">The version of the whole address book; it grows with every change of an address.</param>
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
