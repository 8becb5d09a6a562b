namespace Shop.Domain.Addresses;

/// <summary>Where a parcel goes.</summary>
public sealed record Address
{
    private Address(
        AddressLine name, AddressLine line1, AddressLine? line2, AddressLine city, Region region, PostalCode? postalCode, Country country)
    {
        (Name, Line1, Line2, City) = (name, line1, line2, city);
        (Region, PostalCode, Country) = (region, postalCode, country);
    }

    /// <summary>Who receives it: a person or a company.</summary>
    public AddressLine Name { get; }

    public AddressLine Line1 { get; }

    public AddressLine? Line2 { get; }

    public AddressLine City { get; }

    public Region Region { get; }

    /// <summary>Null only where the country has no postal codes.</summary>
    public PostalCode? PostalCode { get; }

    public Country Country { get; }

    /// <param name="path">What stands before the fields' names: <c>shippingAddress.</c>, with its dot.</param>
    /// <returns>
    /// Refused: <see cref="Invalid"/> with every bad field; region and postal code are judged once the country is known.
    /// </returns>
    public static Outcome<Address> Read(AddressForm form, string path = "") =>
        Outcome.All(Lines(form, path), Place(form, path)).Map(x =>
        {
            var ((name, line1, line2, city), (region, postalCode, country)) = x;
            return new Address(name, line1, line2, city, region, postalCode, country);
        });

    private static Outcome<(AddressLine Name, AddressLine Line1, AddressLine? Line2, AddressLine City)> Lines(AddressForm form, string path) =>
        Outcome.All(
            AddressLine.Read(form.Name, path + "name"),
            AddressLine.Read(form.Line1, path + "line1"),
            Outcome.Optional(string.IsNullOrWhiteSpace(form.Line2) ? null : form.Line2, path + "line2", AddressLine.Read),
            AddressLine.Read(form.City, path + "city"));

    private static Outcome<(Region Region, PostalCode? PostalCode, Country Country)> Place(AddressForm form, string path) =>
        Country.Read(form.Country, path + "country").Bind(country => Outcome.All(
            Region.Read(form.Region, country, path + "region"),
            PostalCode.Read(form.PostalCode, country, path + "postalCode"),
            Outcome.Of(country)));
}
