using Shop.Domain;
using Shop.Domain.Carts;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Carts;

public sealed class CartTests
{
    private static readonly DateTimeOffset Later = Make.Now.AddHours(1);

    [Fact]
    public void A_new_line_has_the_current_price_of_the_product()
    {
        var cart = Cart.Of(Goods.User, Make.Now).Set(Goods.Product(7), Goods.Stock(7, 3), new Quantity(3), Later).Require();
        var line = Assert.Single(cart.Lines);
        Assert.Equal(new CartLine(Make.ProductId(7), new Quantity(3), new Price(Make.Usd(7)), Later), line);
        Assert.Equal((1L, Later, Currency.Usd), (cart.Version, cart.UpdatedAt, cart.Currency));
    }

    [Fact]
    public void Setting_a_product_again_replaces_quantity_and_price_at_the_same_position()
    {
        var cart = Goods.UserCart((1, 5), (2, 5)).Set(Goods.Product(1, cents: 90), Goods.Stock(1, 2), new Quantity(2), Later).Require();
        Assert.Equal(new CartLine(Make.ProductId(1), new Quantity(2), new Price(Make.Usd(90)), Make.Now), cart.Lines[0]);
        Assert.Equal((2, 3L), (cart.Lines.Count, cart.Version));
    }

    [Fact]
    public void The_pieces_of_an_order_are_removed_once()
    {
        var cart = Goods.UserCart((1, 5));
        var once = cart.Remove(Order(1), [(Make.ProductId(1), new Quantity(2))], Later);
        Assert.Equal((3, cart.Version + 1), (once.QuantityOf(1), once.Version));
        Assert.Same(once, once.Remove(Order(1), [(Make.ProductId(1), new Quantity(2))], Later));
        Assert.Equal(1, once.Remove(Order(2), [(Make.ProductId(1), new Quantity(2))], Later).QuantityOf(1));
    }

    [Fact]
    public void A_cart_remembers_its_last_orders()
    {
        var cart = Enumerable.Range(1, Cart.MaxOrders + 1).Aggregate(Goods.UserCart(), (one, number) => one.Remove(Order((byte)number), [], Later));
        Assert.Equal(Enumerable.Range(2, Cart.MaxOrders).Select(number => Order((byte)number)), cart.Orders);
    }

    private static OrderId Order(byte seed) => OrderId.From(Make.Now, Make.Random(seed));

    [Fact]
    public void Repeating_an_edit_of_a_cart_changes_nothing()
    {
        var cart = Goods.UserCart((1, 5));
        Assert.Same(cart, cart.Set(Goods.Product(1), Goods.Stock(1, 5), new Quantity(5), Later).Require());
        Assert.Same(cart, cart.Remove(Make.ProductId(2), Later));
        Assert.Equal(cart.Clear(Later), cart.Clear(Later).Clear(Later.AddHours(1)));
    }

    [Fact]
    public void A_quantity_above_the_available_stock_is_refused_with_the_available_pieces() => Refuse.With(
        new OutOfStock(Make.ProductId(1), new Units(4)), Goods.UserCart((1, 1)).Set(Goods.Product(1), Goods.Stock(1, 4), new Quantity(5), Later));

    [Fact]
    public void A_retired_product_cannot_be_added_to_a_cart() => Refuse.With(
        new ProductRetired(Make.ProductId(1)), Goods.UserCart().Set(Goods.Product(1, retired: true), Goods.Stock(1, 9), new Quantity(1), Later));

    [Fact]
    public void A_product_in_another_currency_than_the_cart_is_refused()
    {
        var euro = Goods.Product(1, currency: "EUR");
        Refuse.With(new OtherCurrency(Currency.Usd, Currency.Eur), Goods.UserCart((2, 1)).Set(euro, Goods.Stock(1, 9), new Quantity(1), Later));
        Refuse.With(new OtherCurrency(Currency.Usd, Currency.Eur), Goods.UserCart((1, 1), (2, 1)).Set(euro, Goods.Stock(1, 9), new Quantity(1), Later));
    }

    [Fact]
    public void The_only_product_of_a_cart_can_be_set_again_in_another_currency() => Assert.Equal(
        Currency.Eur,
        Goods.UserCart((1, 1)).Set(Goods.Product(1, currency: "EUR"), Goods.Stock(1, 9), new Quantity(1), Later).Require().Currency);

    [Fact]
    public void A_full_cart_refuses_another_product_and_accepts_changes_of_its_products()
    {
        var full = Goods.UserCart([.. Enumerable.Range(1, Cart.MaxLines).Select(number => ((byte)number, 1))]);
        const byte Last = Cart.MaxLines;
        Refuse.With(new CartFull(), full.Set(Goods.Product(Last + 1), Goods.Stock(Last + 1, 9), new Quantity(1), Later));
        Assert.Equal(9, full.Set(Goods.Product(Last), Goods.Stock(Last, 9), new Quantity(9), Later).Require().QuantityOf(Last));
    }

    [Fact]
    public void Removing_the_ordered_pieces_keeps_the_pieces_added_since()
    {
        var ordered = new[] { (Make.ProductId(1), new Quantity(3)), (Make.ProductId(2), new Quantity(2)), (Make.ProductId(9), new Quantity(1)) };
        var left = Goods.UserCart((1, 5), (2, 2), (3, 1)).Remove(Order(1), ordered, Later);
        Assert.Equal([2, 0, 1], new byte[] { 1, 2, 3 }.Select(left.QuantityOf));
        Assert.Equal(4, left.Version);
    }

    [Fact]
    public void A_guest_cart_expires_after_its_lifetime_since_the_last_change()
    {
        var cart = Goods.GuestCart(1).Set(Goods.Product(1), Goods.Stock(1, 1), new Quantity(1), Later).Require();
        var end = Later + Cart.GuestLife;
        Assert.Equal(end, cart.ExpiresAt);
        Assert.False(cart.IsExpiredAt(end.AddTicks(-1)));
        Assert.True(cart.IsExpiredAt(end));
    }

    [Fact]
    public void The_cart_of_a_user_does_not_expire() => Assert.False(Goods.UserCart((1, 1)).IsExpiredAt(Make.Now.AddYears(10)));

    [Fact]
    public void A_slow_clock_does_not_move_the_update_time_of_a_cart_back() =>
        Assert.Equal(Make.Now, Goods.UserCart((1, 1)).Remove(Make.ProductId(1), Make.Now.AddMinutes(-5)).UpdatedAt);

    [Fact]
    public void A_stored_cart_that_contradicts_itself_throws()
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
