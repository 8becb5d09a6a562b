using Shop.Domain;
using Shop.Domain.Carts;
using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Carts;

public sealed class CartTests
{
    private static readonly DateTimeOffset Later = Make.Now.AddHours(1);

    [Fact]
    public void A_product_comes_in_at_the_price_of_the_day()
    {
        var cart = Cart.Of(Goods.User, Make.Now).Set(Goods.Product(7), Goods.Stock(7, 3), new Quantity(3), Later).Require();
        var line = Assert.Single(cart.Lines);
        Assert.Equal(new CartLine(Make.ProductId(7), new Quantity(3), new Price(Make.Usd(7)), Later), line);
        Assert.Equal((1L, Later, Currency.Usd), (cart.Version, cart.UpdatedAt, cart.Currency));
    }

    [Fact]
    public void Setting_a_product_again_replaces_quantity_and_price_and_keeps_its_place()
    {
        var cart = Goods.UserCart((1, 5), (2, 5)).Set(Goods.Product(1, cents: 90), Goods.Stock(1, 2), new Quantity(2), Later).Require();
        Assert.Equal(new CartLine(Make.ProductId(1), new Quantity(2), new Price(Make.Usd(90)), Make.Now), cart.Lines[0]);
        Assert.Equal((2, 3L), (cart.Lines.Count, cart.Version));
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        var cart = Goods.UserCart((1, 5));
        Assert.Same(cart, cart.Set(Goods.Product(1), Goods.Stock(1, 5), new Quantity(5), Later).Require());
        Assert.Same(cart, cart.Remove(Make.ProductId(2), Later));
        Assert.Same(cart, cart.Remove([(Make.ProductId(2), new Quantity(1))], Later));
        Assert.Equal(cart.Clear(Later), cart.Clear(Later).Clear(Later.AddHours(1)));
    }

    [Fact]
    public void Refuses_more_than_is_in_stock_and_says_what_is_left() => Refuse.With(
        new OutOfStock(Make.ProductId(1), new Units(4)), Goods.UserCart((1, 1)).Set(Goods.Product(1), Goods.Stock(1, 4), new Quantity(5), Later));

    [Fact]
    public void Refuses_what_is_not_sold_any_more() => Refuse.With(
        new ProductRetired(Make.ProductId(1)), Goods.UserCart().Set(Goods.Product(1, retired: true), Goods.Stock(1, 9), new Quantity(1), Later));

    [Fact]
    public void Refuses_a_second_currency()
    {
        var euro = Goods.Product(1, currency: "EUR");
        Refuse.With(new OtherCurrency(Currency.Usd, Currency.Eur), Goods.UserCart((2, 1)).Set(euro, Goods.Stock(1, 9), new Quantity(1), Later));
        Refuse.With(new OtherCurrency(Currency.Usd, Currency.Eur), Goods.UserCart((1, 1), (2, 1)).Set(euro, Goods.Stock(1, 9), new Quantity(1), Later));
    }

    [Fact]
    public void An_only_product_may_come_again_in_another_currency() => Assert.Equal(
        Currency.Eur,
        Goods.UserCart((1, 1)).Set(Goods.Product(1, currency: "EUR"), Goods.Stock(1, 9), new Quantity(1), Later).Require().Currency);

    [Fact]
    public void Refuses_a_forty_first_product_and_still_changes_the_forty()
    {
        var full = Goods.UserCart([.. Enumerable.Range(1, Cart.MaxLines).Select(number => ((byte)number, 1))]);
        Refuse.With(new CartFull(), full.Set(Goods.Product(41), Goods.Stock(41, 9), new Quantity(1), Later));
        Assert.Equal(9, full.Set(Goods.Product(40), Goods.Stock(40, 9), new Quantity(9), Later).Require().QuantityOf(40));
    }

    [Fact]
    public void What_was_ordered_goes_and_what_came_in_since_stays()
    {
        var ordered = new[] { (Make.ProductId(1), new Quantity(3)), (Make.ProductId(2), new Quantity(2)), (Make.ProductId(9), new Quantity(1)) };
        var left = Goods.UserCart((1, 5), (2, 2), (3, 1)).Remove(ordered, Later);
        Assert.Equal([2, 0, 1], new byte[] { 1, 2, 3 }.Select(left.QuantityOf));
        Assert.Equal(4, left.Version);
    }

    [Fact]
    public void A_guests_cart_lives_thirty_days_from_its_last_change()
    {
        var cart = Goods.GuestCart(1).Set(Goods.Product(1), Goods.Stock(1, 1), new Quantity(1), Later).Require();
        Assert.Equal(Later.AddDays(30), cart.ExpiresAt);
        Assert.False(cart.IsExpiredAt(Later.AddDays(30).AddTicks(-1)));
        Assert.True(cart.IsExpiredAt(Later.AddDays(30)));
    }

    [Fact]
    public void A_users_cart_stays() => Assert.False(Goods.UserCart((1, 1)).IsExpiredAt(Make.Now.AddYears(10)));

    [Fact]
    public void A_clock_that_is_behind_does_not_turn_time_back() =>
        Assert.Equal(Make.Now, Goods.UserCart((1, 1)).Remove(Make.ProductId(1), Make.Now.AddMinutes(-5)).UpdatedAt);

    [Fact]
    public void Is_never_made_with_two_lines_of_a_product_or_two_currencies_or_too_much()
    {
        var line = Goods.UserCart((1, 1)).Lines[0];
        var euros = new CartLine(Make.ProductId(2), new Quantity(1), new Price(new Money(1, Currency.Eur)), Make.Now);
        var many = Enumerable.Range(1, Cart.MaxLines + 1).Select(number => line with { ProductId = Make.ProductId((byte)number) }).ToValueList();
        var merge = new MergeReport(Goods.Hash(1), []);
        Assert.Throws<ArgumentException>(() => Of([line, line]));
        Assert.Throws<ArgumentException>(() => Of([line, euros]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(many));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Cart(new CartOwner.User(Goods.User), [], [], Make.Now, version: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Cart(
            new CartOwner.User(Goods.User), [], Enumerable.Repeat(merge, Cart.MaxMerges + 1).ToValueList(), Make.Now, version: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Cart(new CartOwner.Guest(Goods.Hash(1)), [], [merge], Make.Now, version: 1));

        static Cart Of(ValueList<CartLine> lines) => new(new CartOwner.User(Goods.User), lines, [], Make.Now, version: 1);
    }
}
