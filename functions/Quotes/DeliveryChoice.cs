using Shop.Domain.Addresses;
using Shop.Functions.Addresses;

namespace Shop.Functions.Quotes;

/// <summary>
/// Selects the destination of a parcel: an address in the request, a saved address that the request names, or, without both, the default
/// address of the address book.
/// </summary>
internal sealed record DeliveryChoice
{
    private readonly Address? given;
    private readonly AddressId? saved;

    private DeliveryChoice(Address? given, AddressId? saved) => (this.given, this.saved) = (given, saved);

    /// <returns>Refused: <see cref="Invalid"/> for <c>addressId</c> and the fields of <c>shippingAddress</c>.</returns>
    public static Outcome<DeliveryChoice> Read(string? addressId, PostalBody? shippingAddress) => (addressId, shippingAddress) switch
    {
        (null, null) => new DeliveryChoice(given: null, saved: null),
        (null, { } address) => Address.Read(address.ToForm(), "shippingAddress.").Map(given => new DeliveryChoice(given, saved: null)),
        ({ } id, null) => AddressId.Read(id, "addressId").Map(saved => new DeliveryChoice(given: null, saved)),
        _ => Invalid.Field("addressId", "must not be given together with shippingAddress"),
    };

    /// <returns>
    /// Refused: <see cref="AddressUnknown"/>, or <see cref="Invalid"/> when neither the request nor the book has an address.
    /// </returns>
    public Outcome<Address> From(AddressBook book) =>
        given is not null ? given
        : (saved ?? book.DefaultId) is not { } id ? Invalid.Field("shippingAddress", "is required without a saved address")
        : book.Find(id) is { } found ? found.Address
        : new AddressUnknown(id);
}
