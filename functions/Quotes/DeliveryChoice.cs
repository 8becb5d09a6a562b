using Shop.Domain.Addresses;
using Shop.Functions.Addresses;

namespace Shop.Functions.Quotes;

/// <summary>Where a parcel is to go: the address given, or the saved one, or (neither) the default of the address book.</summary>
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
        _ => new Invalid([new FieldError("addressId", "must not be given together with shippingAddress")]),
    };

    /// <returns>Refused: <see cref="AddressUnknown"/>, or <see cref="Invalid"/> when an address is needed and there is none.</returns>
    public Outcome<Address> From(AddressBook book) =>
        given is not null ? given
        : (saved ?? book.DefaultId) is not { } id ? new Invalid([new FieldError("shippingAddress", "is required, or a saved address")])
        : book.Find(id) is { } found ? found.Address
        : new AddressUnknown(id);
}
