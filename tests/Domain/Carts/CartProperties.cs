using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Carts;
using Shop.Domain.Orders;

namespace Shop.Tests.Domain.Carts;

public sealed class CartProperties
{
    /// <summary>Sets, removes, orders or clears any product; the time can go back.</summary>
    private static readonly Gen<Func<Cart, Cart>> Step =
        from product in Gen.Choose(1, Goods.Last)
        from quantity in Gen.Choose(1, Quantity.Max)
        from minutes in Gen.Choose(-60, 60)
        from kind in Gen.Choose(0, 20)
        let id = Make.ProductId((byte)product)
        let now = Make.Now.AddMinutes(minutes)
        select (Func<Cart, Cart>)(cart => kind switch
        {
            0 => cart.Clear(now),
            1 or 2 => cart.Remove(id, now),
            3 or 4 => cart.Remove(OrderId.From(Make.Now, Make.Random((byte)quantity)), [(id, new Quantity(quantity))], now),
            _ => cart.Set(Goods.Product((byte)product), Goods.Stock((byte)product, 60), new Quantity(quantity), now).Match(next => next, _ => cart),
        });

    [Fact]
    public void No_sequence_of_edits_exceeds_a_limit_of_the_cart() => Property.Holds(
        Step.ArrayOf(120),
        steps =>
        {
            var cart = steps.Aggregate(Goods.UserCart(), (before, step) =>
            {
                var after = step(before);
                Assert.Equal(after == before ? before.Version : before.Version + 1, after.Version);
                Assert.True(after.UpdatedAt >= before.UpdatedAt);
                return after;
            });
            Assert.Equal(cart, new Cart(cart.Owner, cart.Lines, cart.Merges, cart.UpdatedAt, cart.Version) { Orders = cart.Orders });
            Assert.All(cart.Lines, line => Assert.InRange(line.Quantity.Count, 1, 60));
        });

    [Fact]
    public void Setting_and_removing_a_product_restores_the_lines_of_the_cart() => Property.Holds(
        Goods.Wishes,
        wishes =>
        {
            var cart = Goods.UserCart(wishes);
            var (id, seven) = (Make.ProductId(Goods.Last), new Quantity(7));
            var set = cart.Set(Goods.Product(Goods.Last), Goods.Stock(Goods.Last, Quantity.Max), seven, Make.Now).Require();
            Assert.Equal(cart.Lines, set.Remove(id, Make.Now).Lines);
            Assert.Equal(cart.Lines, set.Remove(OrderId.From(Make.Now, Make.Random(1)), [(id, seven)], Make.Now).Lines);
        });

    [Fact]
    public void An_order_removes_only_its_pieces_from_the_cart() => Property.Holds(
        Goods.Wishes.Zipped(Goods.Wishes),
        both =>
        {
            var cart = Goods.UserCart(both.First);
            var left = cart.Remove(
                OrderId.From(Make.Now, Make.Random(1)),
                both.Second.Select(piece => (Make.ProductId(piece.Product), new Quantity(piece.Quantity))),
                Make.Now);
            var ordered = both.Second.ToDictionary(piece => piece.Product, piece => piece.Quantity);
            Assert.All(both.First, wish =>
                Assert.Equal(Math.Max(0, wish.Quantity - ordered.GetValueOrDefault(wish.Product)), left.QuantityOf(wish.Product)));
        });

    [Fact]
    public void The_subtotal_of_a_cart_is_the_sum_of_its_lines() => Property.Holds(
        Goods.Wishes.Zipped(Goods.Stocks),
        given =>
        {
            var contents = Goods.UserCart(given.First).With(number => given.Second.ElementAtOrDefault(number - 1));
            Assert.Equal(given.First.Length == 0 ? null : Make.Usd(given.First.Sum(wish => wish.Product * wish.Quantity)), contents.Subtotal);
            Assert.Equal(given.First.Sum(wish => wish.Quantity), contents.Pieces.Count);
        });
}
