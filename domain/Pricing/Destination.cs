using Shop.Domain.Addresses;

namespace Shop.Domain.Pricing;

/// <summary>Where a parcel goes, as far as a price depends on it. Case and blanks around do not count.</summary>
public sealed record Destination
{
    /// <param name="country">ISO 3166-1 alpha-2, such as <c>US</c>.</param>
    /// <param name="region">In the United States the code of the state: <c>CA</c>. Countries with one tax ignore it.</param>
    public Destination(string country, string? region) =>
        (Country, Region) = (country.Trim().ToUpperInvariant(), (region ?? "").Trim().ToUpperInvariant());

    /// <summary>In capitals.</summary>
    public string Country { get; }

    /// <summary>In capitals; may be empty.</summary>
    public string Region { get; }

    public static Destination Of(Address address) => new(address.Country.Code, address.Region.Value);
}
