namespace Shop.Domain.Addresses;

/// <summary>An address that its owner keeps in his book.</summary>
public sealed record SavedAddress(AddressId Id, Address Address);
