using Shop.Domain;

namespace Shop.Tests.Domain;

public sealed class InvalidTests : RefusalTests
{
    public override IEnumerable<(Refusal Refusal, string Code, string Sentence)> Table =>
    [
        (new Invalid([new FieldError("name", "is required")]), "invalid", "name is required."),
        (new Invalid([new("name", "is required"), new("price.amount", "must be 1 to 5")]), "invalid", "name is required. price.amount must be 1 to 5."),
    ];

    [Fact]
    public void Each_refused_field_says_what_it_must_be()
    {
        Refuse.Saying("quantity is required.", Quantity.Read(null));
        Refuse.Saying($"quantity must be 1 to {Quantity.Max}.", Quantity.Read(0));
        Refuse.Saying("currency is required.", Currency.Read(null, "currency"));
        Refuse.Saying(
            "currency must be the ISO 4217 code of a currency that the shop accepts, such as USD.", Currency.Read("usd", "currency"));
    }
}
