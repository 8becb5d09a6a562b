using Shop.Domain.Addresses;

namespace Shop.Domain.Pricing;

/// <summary>The part of an address that prices depend on. Case and surrounding white space are ignored.</summary>
public sealed record Destination
{
    /// <param name="country">ISO 3166-1 alpha-2, such as <c>US</c>.</param>
    /// <param name="region">The code of the state in the United States: <c>CA</c>. Not used for countries with one tax.</param>
    public Destination(string country, string? region) =>
        (Country, Region) = (country.Trim().ToUpperInvariant(), (region ?? "").Trim().ToUpperInvariant());

    /// <summary>The ISO 3166-1 alpha-2 code of the country, in capitals.</summary>
    public string Country { get; }

    /// <summary>The region in capitals; can be empty.</summary>
    public string Region { get; }

    public static Destination Of(Address address) => new(address.Country.Code, address.Region.Value);
}
