namespace Shop.Domain.Addresses;

/// <summary>A postal address.</summary>
public sealed record Address
{
    private Address(
        AddressLine name, AddressLine line1, AddressLine? line2, AddressLine city, Region region, PostalCode? postalCode, Country country)
    {
        (Name, Line1, Line2, City) = (name, line1, line2, city);
        (Region, PostalCode, Country) = (region, postalCode, country);
    }

    /// <summary>The recipient: a person or a company.</summary>
    public AddressLine Name { get; }

    public AddressLine Line1 { get; }

    public AddressLine? Line2 { get; }

    public AddressLine City { get; }

    public Region Region { get; }

    /// <summary>The postal code; null only for a country without postal codes.</summary>
    public PostalCode? PostalCode { get; }

    public Country Country { get; }

    /// <param name="path">The prefix of the field names, with its dot: <c>shippingAddress.</c>.</param>
    /// <returns>
    /// Refused: <see cref="Invalid"/> with every bad field. Region and postal code are only checked for a valid country.
    /// </returns>
    public static Outcome<Address> Read(AddressForm form, string path = "")
    {
        var reader = new FormReader();
        var name = reader.Take(AddressLine.Read(form.Name, path + "name"));
        var line1 = reader.Take(AddressLine.Read(form.Line1, path + "line1"));
        var line2 = reader.Take(
            Outcome.Optional(string.IsNullOrWhiteSpace(form.Line2) ? null : form.Line2, path + "line2", AddressLine.Read));
        var city = reader.Take(AddressLine.Read(form.City, path + "city"));
        var (country, region, postalCode) = reader.Take(
            Country.Read(form.Country, path + "country").Bind(country => ReadPlace(country, form, path)));
        return reader.Build(() => new Address(name, line1, line2, city, region, postalCode, country));
    }

    private static Outcome<(Country Country, Region Region, PostalCode? PostalCode)> ReadPlace(
        Country country, AddressForm form, string path)
    {
        var reader = new FormReader();
        var region = reader.Take(Region.Read(form.Region, country, path + "region"));
        var postalCode = reader.Take(PostalCode.Read(form.PostalCode, country, path + "postalCode"));
        return reader.Build(() => (country, region, postalCode));
    }
}
