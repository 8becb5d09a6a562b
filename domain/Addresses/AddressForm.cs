namespace Shop.Domain.Addresses;

/// <summary>An address as the client sent it.</summary>
public sealed record AddressForm(
    string? Name, string? Line1, string? Line2, string? City, string? Region, string? PostalCode, string? Country);
