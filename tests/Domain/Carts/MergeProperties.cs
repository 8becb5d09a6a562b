using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Carts;
using Wishes = (byte Product, int Quantity)[];

namespace Shop.Tests.Domain.Carts;

public sealed class MergeProperties
{
    private static readonly Gen<(Cart User, Cart Guest, Func<byte, int> Stock)> Given =
        from user in Goods.Wishes
        from guest in Goods.Wishes
        from stock in Goods.Stocks
        select (Goods.UserCart(user), Goods.GuestCart(1, guest), StockOf(stock));

    [Fact]
    public void Merging_a_guest_cart_again_changes_nothing_and_gives_the_same_report() => Property.Holds(Given, given =>
    {
        var contents = given.Guest.With(given.Stock);
        var once = given.User.Merge(contents, Make.Now);
        Assert.Equal(once, once.Cart.Merge(contents, Make.Now.AddDays(1)));
        var edited = once.Cart.Clear(Make.Now);
        Assert.Equal((edited, once.Report), edited.Merge(contents, Make.Now.AddDays(1)));
    });

    [Fact]
    public void A_merge_exceeds_no_limit_and_removes_no_pieces() => Property.Holds(Given, given =>
    {
        var (cart, _) = given.User.Merge(given.Guest.With(given.Stock), Make.Now);
        Assert.Equal(cart, new Cart(cart.Owner, cart.Lines, cart.Merges, cart.UpdatedAt, cart.Version));
        Assert.All(Numbers, number =>
        {
            var (had, has) = (given.User.QuantityOf(number), cart.QuantityOf(number));
            Assert.InRange(has, had, Math.Max(had, Math.Min(Quantity.Max, given.Stock(number))));
        });
    });

    [Fact]
    public void A_merge_of_many_products_keeps_the_maximum_number_of_lines() => Property.Holds(
        Gen.Choose(0, Cart.MaxLines).Zipped(Gen.Choose(0, Cart.MaxLines)),
        sizes =>
        {
            Wishes own = [.. Enumerable.Range(1, sizes.First).Select(number => ((byte)number, 1))];
            Wishes other = [.. Enumerable.Range(Cart.MaxLines / 2, sizes.Second).Select(number => ((byte)number, 1))];
            var (cart, report) = Goods.UserCart(own).Merge(Goods.GuestCart(1, other).With(_ => 9), Make.Now);
            Assert.True(cart.Lines.Count <= Cart.MaxLines);
            Assert.Equal(cart.Lines.Count - own.Length, report.Lines.Count(line => line.Outcome == MergeOutcome.Added));
        });

    [Fact]
    public void The_merge_report_accounts_for_every_requested_piece() => Property.Holds(Given, given =>
    {
        var (cart, report) = given.User.Merge(given.Guest.With(given.Stock), Make.Now);
        Assert.Equal(given.Guest.Lines.Select(line => (line.ProductId, line.Quantity)), report.Lines.Select(line => (line.ProductId, line.Requested)));
        Assert.All(report.Lines, line =>
        {
            var (had, has) = (given.User.Line(line.ProductId)?.Quantity.Count ?? 0, cart.Line(line.ProductId)?.Quantity.Count ?? 0);
            Assert.Equal(has - had, line.Merged.Count);
            Assert.Equal(line.Merged.Count == line.Requested.Count, line.Outcome is MergeOutcome.Added or MergeOutcome.Combined);
        });
    });

    [Fact]
    public void The_order_of_two_merges_does_not_matter() => Property.Holds(
        from user in Goods.Wishes
        from first in Goods.Wishes
        from second in Goods.Wishes
        from stock in Goods.Stocks
        select (User: Goods.UserCart(user), First: Goods.GuestCart(1, first), Second: Goods.GuestCart(2, second), Stock: StockOf(stock)),
        given =>
        {
            var (first, second) = (given.First.With(given.Stock), given.Second.With(given.Stock));
            var one = given.User.Merge(first, Make.Now).Cart.Merge(second, Make.Now).Cart;
            var other = given.User.Merge(second, Make.Now).Cart.Merge(first, Make.Now).Cart;
            Assert.Equal(Numbers.Select(one.QuantityOf), Numbers.Select(other.QuantityOf));
        });

    [Fact]
    public void A_merge_with_enough_stock_and_room_adds_every_piece() => Property.Holds(
        Goods.Wishes.Zipped(Goods.Wishes),
        both =>
        {
            var (own, other) = (Halved(both.First), Halved(both.Second));
            var (cart, _) = Goods.UserCart(own).Merge(Goods.GuestCart(1, other).With(_ => 1_000), Make.Now);
            Assert.All(Numbers, number =>
                Assert.Equal(own.Concat(other).Where(wish => wish.Product == number).Sum(wish => wish.Quantity), cart.QuantityOf(number)));
        });

    private static byte[] Numbers => [1, 2, 3, 4, 5, 6, 7, 8];

    private static Wishes Halved(Wishes wishes) => [.. wishes.Select(wish => (wish.Product, Math.Min(wish.Quantity, Quantity.Max / 2)))];

    private static Func<byte, int> StockOf(int[] stock) => number => stock.ElementAtOrDefault(number - 1);
}
