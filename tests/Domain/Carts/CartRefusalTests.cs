using Shop.Domain;
using Shop.Domain.Carts;

namespace Shop.Tests.Domain.Carts;

public sealed class CartRefusalTests : RefusalTests
{
    public override IEnumerable<(Refusal Refusal, string Code, string Sentence)> Table =>
    [
        (new CartFull(), "cart-full", $"A cart has at most {Cart.MaxLines} different products."),
        (new OtherCurrency(Currency.Usd, Currency.Eur), "other-currency",
            "The cart is in USD and this product is sold in EUR; please place two orders."),
    ];

    [Fact]
    public void The_error_of_an_unknown_merge_outcome_lists_the_outcomes() => Refuse.Saying(
        "outcome must be one of added, combined, limited, out-of-stock, unavailable, over-limit, other-currency.", MergeOutcomes.Read("Added"));

    [Fact]
    public void Each_notice_has_its_code_and_its_sentence()
    {
        var (two, three, euro) = (Usd(200), Usd(300), new Shop.Domain.Products.Price(new Money(200, Currency.Eur)));
        (CartNotice Notice, string Code, string Sentence)[] table =
        [
            (new CartNotice.PriceChanged(two, three), "price-changed", "The price went from 2.00 USD to 3.00 USD."),
            (new CartNotice.CurrencyChanged(two, euro), "currency-changed",
                "This product is now sold in EUR and cannot be ordered together with the other products."),
            (new CartNotice.Unavailable(), "unavailable", "This product is no longer sold."),
            (new CartNotice.ShortOfStock(new Units(0)), "short-of-stock", "This product is out of stock."),
            (new CartNotice.ShortOfStock(new Units(1)), "short-of-stock", "Only 1 left in stock."),
        ];
        Assert.All(table, row => Assert.Equal((row.Code, row.Sentence), (row.Notice.Code, row.Notice.Message)));
    }

    private static Shop.Domain.Products.Price Usd(long cents) => new(Make.Usd(cents));
}
