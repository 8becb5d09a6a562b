using Shop.Domain;
using Shop.Domain.Carts;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Carts;

public sealed class MergeTests
{
    private static readonly DateTimeOffset Later = Make.Now.AddHours(1);

    [Fact]
    public void A_merge_sums_shared_products_up_to_the_maximum_and_skips_products_out_of_stock()
    {
        var guest = Goods.GuestCart(1, (1, 3), (3, 2), (2, 60));
        var (cart, report) = Goods.UserCart((1, 2), (2, 50)).Merge(guest.With(number => number == 3 ? 0 : 500), Later);
        Assert.Equal([5, Quantity.Max, 0], new byte[] { 1, 2, 3 }.Select(cart.QuantityOf));
        Assert.Equal(
            [
                Line(1, 3, 3, MergeOutcome.Combined),
                Line(3, 2, 0, MergeOutcome.OutOfStock),
                Line(2, 60, Quantity.Max - 50, MergeOutcome.Limited),
            ],
            report.Lines);
        Assert.Equal((Later, 3L), (cart.UpdatedAt, cart.Version));
    }

    [Fact]
    public void A_product_only_in_the_guest_cart_keeps_the_price_and_the_time_of_the_guest_line()
    {
        var guest = Goods.GuestCart(1, (4, 2));
        var (cart, report) = Goods.UserCart((1, 1)).Merge(guest.With(number => Goods.Product(number, cents: 70), _ => 9), Later);
        Assert.Equal(guest.Lines[0], cart.Lines[1]);
        Assert.Equal([Line(4, 2, 2, MergeOutcome.Added)], report.Lines);
    }

    [Fact]
    public void A_product_in_both_carts_keeps_the_price_of_the_user_line()
    {
        var guest = Goods.GuestCart(1).Set(Goods.Product(1, cents: 70), Goods.Stock(1, 9), new Quantity(1), Later).Require();
        var (cart, _) = Goods.UserCart((1, 1)).Merge(guest.With(number => Goods.Product(number, cents: 70), _ => 9), Later);
        Assert.Equal((new Price(Make.Usd(1)), 2), (cart.Lines[0].Price, cart.QuantityOf(1)));
    }

    [Fact]
    public void A_merge_adds_at_most_the_available_pieces_and_removes_none()
    {
        var guest = Goods.GuestCart(1, (1, 5), (2, 5), (3, 5));
        var (cart, report) = Goods.UserCart((1, 2), (2, 9)).Merge(guest.With(_ => 4), Later);
        Assert.Equal([4, 9, 4], new byte[] { 1, 2, 3 }.Select(cart.QuantityOf));
        Assert.Equal([2, 0, 4], report.Lines.Select(line => line.Merged.Count));
        Assert.All(report.Lines, line => Assert.Equal(MergeOutcome.Limited, line.Outcome));
    }

    [Fact]
    public void A_merge_skips_retired_and_deleted_products()
    {
        var guest = Goods.GuestCart(1, (1, 1), (2, 1));
        var (cart, report) = Goods.UserCart().Merge(guest.With(number => number == 1 ? Goods.Product(1, retired: true) : null, _ => 9), Later);
        Assert.Empty(cart.Lines);
        Assert.All(report.Lines, line => Assert.Equal((MergeOutcome.Unavailable, 0), (line.Outcome, line.Merged.Count)));
    }

    [Fact]
    public void A_merge_into_a_full_cart_adds_pieces_but_no_products()
    {
        var full = Goods.UserCart([.. Enumerable.Range(1, Cart.MaxLines).Select(number => ((byte)number, 1))]);
        const byte Last = Cart.MaxLines;
        var (cart, report) = full.Merge(Goods.GuestCart(1, (Last + 1, 1), (Last, 1)).With(_ => 9), Later);
        Assert.Equal([Line(Last + 1, 1, 0, MergeOutcome.OverLimit), Line(Last, 1, 1, MergeOutcome.Combined)], report.Lines);
        Assert.Equal((Cart.MaxLines, 2), (cart.Lines.Count, cart.QuantityOf(Last)));
    }

    [Fact]
    public void A_merge_skips_products_in_another_currency_than_the_cart_of_the_user()
    {
        var guest = Goods.GuestCart(1).Set(Goods.Product(5, currency: "EUR"), Goods.Stock(5, 9), new Quantity(2), Make.Now).Require();
        var contents = guest.With(number => Goods.Product(number, currency: "EUR"), _ => 9);
        Assert.Equal([Line(5, 2, 0, MergeOutcome.OtherCurrency)], Goods.UserCart((1, 1)).Merge(contents, Later).Report.Lines);
        Assert.Equal(Currency.Eur, Goods.UserCart().Merge(contents, Later).Cart.Currency);
    }

    [Fact]
    public void A_product_that_changed_to_the_currency_of_the_user_is_merged_at_the_current_price()
    {
        var guest = Goods.GuestCart(1).Set(Goods.Product(5, currency: "EUR"), Goods.Stock(5, 9), new Quantity(2), Make.Now).Require();
        var (cart, report) = Goods.UserCart((1, 1)).Merge(guest.With(_ => 9), Later);
        Assert.Equal([Line(5, 2, 2, MergeOutcome.Added)], report.Lines);
        Assert.Equal(new Price(Make.Usd(5)), cart.Lines[1].Price);
    }

    [Fact]
    public void A_cart_remembers_only_the_latest_merges()
    {
        var cart = Enumerable.Range(1, Cart.MaxMerges + 1)
            .Aggregate(Goods.UserCart((1, 1)), (before, guest) => before.Merge(Goods.GuestCart((byte)guest).With(_ => 9), Later).Cart);
        Assert.Null(cart.Merged(Goods.Hash(1)));
        Assert.Equal(Cart.MaxMerges, cart.Merges.Count);
        Assert.All(Enumerable.Range(2, Cart.MaxMerges), guest => Assert.NotNull(cart.Merged(Goods.Hash((byte)guest))));
    }

    [Fact]
    public void Only_a_guest_cart_can_be_merged_and_only_into_the_cart_of_a_user()
    {
        Assert.Throws<ArgumentException>(() => Goods.UserCart().Merge(Goods.UserCart((1, 1)).With(_ => 9), Later));
        Assert.Throws<ArgumentException>(() => Goods.GuestCart(1).Merge(Goods.GuestCart(2).With(_ => 9), Later));
    }

    private static MergedLine Line(byte product, int requested, int merged, MergeOutcome outcome) =>
        new(Make.ProductId(product), new Quantity(requested), new Units(merged), outcome);
}
