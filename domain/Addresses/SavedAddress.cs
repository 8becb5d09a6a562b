namespace Shop.Domain.Addresses;

/// <summary>An address in an <see cref="AddressBook"/>.</summary>
public sealed record SavedAddress(AddressId Id, Address Address);
