using Shop.Domain;
using Shop.Domain.Addresses;

namespace Shop.Tests.Domain.Addresses;

public sealed class AddressRefusalTests : RefusalTests
{
    public override IEnumerable<(Refusal Refusal, string Code, string Sentence)> Table =>
    [
        (new AddressUnknown(AddressId.From(Make.Now, Make.Random(1))), "address-unknown", "This address book does not have this address."),
        (new AddressBookFull(7), "address-book-full", "An address book has at most 7 addresses; remove one first."),
    ];

    [Fact]
    public void Each_refused_field_says_what_it_must_be()
    {
        Refuse.Saying("country is required.", Country.Read(null));
        Refuse.Saying("country must be the ISO 3166-1 code of a country, such as US.", Country.Read("us"));
        Refuse.Saying("city is required.", AddressLine.Read(null, "city"));
        Refuse.Saying($"city must be 1 to {AddressLine.MaxLength} characters.", AddressLine.Read(" ", "city"));
        Refuse.Saying("region must be the code of a state or province of AU, such as ACT.", Region.Read("Victoria", Of("AU")));
        Refuse.Saying("region must be the code of a state or province of CA, such as AB.", Region.Read("Quebec", Of("CA")));
        Refuse.Saying("region must be the code of a state or province of US, such as AA.", Region.Read("Texas", Of("US")));
        Refuse.Saying($"region must be 1 to {Region.MaxLength} characters.", Region.Read("", Of("DE")));
        Refuse.Saying("postalCode is required.", PostalCode.Read(null, Of("US")));
        Refuse.Saying("postalCode must be a postal code of US, such as 11111.", PostalCode.Read("1111", Of("US")));
        Refuse.Saying("postalCode must be a postal code of CA, such as A1A 1A1.", PostalCode.Read("11111", Of("CA")));
        Refuse.Saying("postalCode must be a postal code of IE, such as A11 1111.", PostalCode.Read("11111", Of("IE")));
        Refuse.Saying($"postalCode must be 2 to {PostalCode.MaxLength} letters, digits, spaces and hyphens.", PostalCode.Read("1", Of("LT")));
        Refuse.Saying("addressId must be an address id.", AddressId.Read("1", "addressId"));
    }

    private static Country Of(string code) => Country.Read(code).Require();
}
