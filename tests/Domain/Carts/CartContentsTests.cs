using Shop.Domain;
using Shop.Domain.Carts;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Carts;

public sealed class CartContentsTests
{
    private static readonly Cart Two = Goods.UserCart((1, 5), (2, 3));

    [Fact]
    public void A_line_without_changes_has_no_notices()
    {
        var contents = Two.With(_ => 5);
        Assert.All(contents.Entries, entry => Assert.Empty(entry.Notices));
        Assert.Equal(Make.Usd((1 * 5) + (2 * 3)), contents.Subtotal);
    }

    [Fact]
    public void A_changed_price_gives_a_notice_and_is_used_in_the_subtotal()
    {
        var contents = Two.With(number => Goods.Product(number, cents: number == 1 ? 20 : null), _ => 5);
        Assert.Equal([new CartNotice.PriceChanged(Of(1), Of(20))], contents.Entries[0].Notices);
        Assert.Equal(Make.Usd((20 * 5) + (2 * 3)), contents.Subtotal);
    }

    [Theory]
    [InlineData(4, "Only 4 left in stock.")]
    [InlineData(0, "This product is out of stock.")]
    public void Short_stock_gives_a_notice_with_the_available_pieces(int left, string message)
    {
        var entry = Two.With(_ => left).Entries[0];
        var notice = Assert.Single(entry.Notices);
        Assert.Equal(new CartNotice.ShortOfStock(new Units(left)), notice);
        Assert.Equal(message, notice.Message);
    }

    [Fact]
    public void A_changed_price_and_short_stock_give_two_notices() =>
        Assert.Equal(["price-changed", "short-of-stock"], Two.With(number => Goods.Product(number, 9), _ => 1).Entries[0].Notices.Select(n => n.Code));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_retired_or_deleted_product_has_no_price_and_no_available_pieces(bool retired)
    {
        var contents = Two.With(number => number == 2 ? Goods.Product(2) : retired ? Goods.Product(number, retired: true) : null, _ => 9);
        var entry = contents.Entries[0];
        Assert.Equal([new CartNotice.Unavailable()], entry.Notices);
        Assert.Equal((null, null, default(Units)), (entry.PriceNow, entry.Subtotal, entry.Available));
        Assert.Equal(Make.Usd(2 * 3), contents.Subtotal);
    }

    [Fact]
    public void A_product_that_is_now_sold_in_another_currency_is_not_in_the_subtotal()
    {
        var contents = Two.With(number => Goods.Product(number, currency: number == 1 ? "EUR" : "USD"), _ => 9);
        Assert.Equal([new CartNotice.CurrencyChanged(Of(1), new Price(new Money(1, Currency.Eur)))], contents.Entries[0].Notices);
        Assert.Equal(Make.Usd(2 * 3), contents.Subtotal);
    }

    [Fact]
    public void An_empty_cart_has_no_subtotal() => Assert.Null(Goods.UserCart().With(_ => 9).Subtotal);

    [Fact]
    public void Entries_that_do_not_belong_to_the_lines_throw()
    {
        Assert.Throws<ArgumentException>(() => new CartContents(Two, [new CartEntry(Two.Lines[0], null, null)]));
        Assert.Throws<ArgumentException>(() => new CartEntry(Two.Lines[0], Goods.Product(2), null));
        Assert.Throws<ArgumentException>(() => new CartEntry(Two.Lines[0], null, Goods.Stock(2, 1)));
    }

    private static Price Of(long cents) => new(Make.Usd(cents));
}
