using Shop.Domain;
using Shop.Domain.Carts;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Carts;

public sealed class CartContentsTests
{
    private static readonly Cart Two = Goods.UserCart((1, 5), (2, 3));

    [Fact]
    public void Says_nothing_of_lines_that_are_as_they_were_left()
    {
        var contents = Two.With(_ => 5);
        Assert.All(contents.Entries, entry => Assert.Empty(entry.Notices));
        Assert.Equal(Make.Usd((1 * 5) + (2 * 3)), contents.Subtotal);
    }

    [Fact]
    public void Tells_a_changed_price_and_counts_with_the_new_one()
    {
        var contents = Two.With(number => Goods.Product(number, cents: number == 1 ? 20 : null), _ => 5);
        Assert.Equal([new CartNotice.PriceChanged(Of(1), Of(20))], contents.Entries[0].Notices);
        Assert.Equal(Make.Usd((20 * 5) + (2 * 3)), contents.Subtotal);
    }

    [Theory]
    [InlineData(4, "Only 4 left in stock.")]
    [InlineData(0, "This product is out of stock.")]
    public void Tells_what_is_left_when_stock_is_short(int left, string message)
    {
        var entry = Two.With(_ => left).Entries[0];
        var notice = Assert.Single(entry.Notices);
        Assert.Equal(new CartNotice.ShortOfStock(new Units(left)), notice);
        Assert.Equal(message, notice.Message);
    }

    [Fact]
    public void Tells_price_and_stock_together() =>
        Assert.Equal(["price-changed", "short-of-stock"], Two.With(number => Goods.Product(number, 9), _ => 1).Entries[0].Notices.Select(n => n.Code));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_retired_or_gone_cannot_be_had_at_any_price(bool retired)
    {
        var contents = Two.With(number => number == 2 ? Goods.Product(2) : retired ? Goods.Product(number, retired: true) : null, _ => 9);
        var entry = contents.Entries[0];
        Assert.Equal([new CartNotice.Unavailable()], entry.Notices);
        Assert.Equal((null, null, default(Units)), (entry.PriceNow, entry.Subtotal, entry.Available));
        Assert.Equal(Make.Usd(2 * 3), contents.Subtotal);
    }

    [Fact]
    public void What_is_now_sold_in_another_currency_does_not_count()
    {
        var contents = Two.With(number => Goods.Product(number, currency: number == 1 ? "EUR" : "USD"), _ => 9);
        Assert.Equal([new CartNotice.CurrencyChanged(Of(1), new Price(new Money(1, Currency.Eur)))], contents.Entries[0].Notices);
        Assert.Equal(Make.Usd(2 * 3), contents.Subtotal);
    }

    [Fact]
    public void An_empty_cart_has_no_subtotal() => Assert.Null(Goods.UserCart().With(_ => 9).Subtotal);

    [Fact]
    public void Needs_an_entry_a_line_and_the_lines_own_product()
    {
        Assert.Throws<ArgumentException>(() => new CartContents(Two, [new CartEntry(Two.Lines[0], null, null)]));
        Assert.Throws<ArgumentException>(() => new CartEntry(Two.Lines[0], Goods.Product(2), null));
        Assert.Throws<ArgumentException>(() => new CartEntry(Two.Lines[0], null, Goods.Stock(2, 1)));
    }

    private static Price Of(long cents) => new(Make.Usd(cents));
}
