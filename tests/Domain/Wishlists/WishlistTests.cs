using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Domain.Wishlists;

namespace Shop.Tests.Domain.Wishlists;

public sealed class WishlistTests
{
    private static readonly UserId Ada = UserId.Parse("user-1");

    [Fact]
    public void The_newest_wish_is_the_first()
    {
        var list = List(3);
        Assert.Equal([Id(3), Id(2), Id(1)], list.Wishes.Select(wish => wish.ProductId));
        Assert.Equal(3, list.Version);
    }

    [Fact]
    public void Adding_a_product_again_changes_nothing()
    {
        var list = List(2);
        Assert.Same(list, list.Add(Product(1), Make.Now.AddDays(1)).Require());
    }

    [Fact]
    public void Removing_a_product_that_is_not_in_the_list_changes_nothing()
    {
        var list = List(2);
        Assert.Same(list, list.Remove(Id(3)));
        Assert.Equal([Id(1)], list.Remove(Id(2)).Wishes.Select(wish => wish.ProductId));
    }

    [Fact]
    public void A_product_beyond_the_maximum_is_refused()
    {
        const byte Most = Wishlist.MaxWishes;
        Refuse.With(new WishlistFull(Most), List(Most).Add(Product(Most + 1), Make.Now));
        Assert.Equal(Most, List(Most).Add(Product(Most), Make.Now).Require().Wishes.Count);
    }

    [Fact]
    public void A_retired_product_cannot_be_added_but_stays_in_the_list()
    {
        var retired = Product(1).Retire(Make.Admin, Make.Now).Require();
        Refuse.With(new ProductRetired(Id(1)), Wishlist.Empty(Ada).Add(retired, Make.Now));
        Assert.True(List(1).Add(retired, Make.Now).Require().Has(Id(1)));
    }

    [Fact]
    public void A_slow_clock_does_not_change_the_order_of_the_wishes() =>
        Assert.Equal([Id(2), Id(1)], List(1).Add(Product(2), Make.Now.AddDays(-1)).Require().Wishes.Select(wish => wish.ProductId));

    [Fact]
    public void A_stored_wishlist_that_contradicts_itself_throws()
    {
        Assert.Throws<ArgumentException>(() => new Wishlist(Ada, [new(Id(1), Make.Now), new(Id(1), Make.Now)], 1));
        Assert.Throws<ArgumentException>(() => new Wishlist(Ada, [new(Id(1), Make.Now), new(Id(2), Make.Now.AddTicks(1))], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Wishlist(Ada, [], -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Wishlist(
            Ada, Enumerable.Range(1, Wishlist.MaxWishes + 1).Select(n => new Wish(Id((byte)n), Make.Now)).ToValueList(), 1));
    }

    [Fact]
    public void After_any_changes_the_list_has_each_product_once_with_the_last_added_product_first() =>
        Property.Holds(Gen.Elements(true, false).Zipped(Gen.Choose(1, 6)).Zipped(Gen.Choose(-3, 9)).ListOf(), steps =>
        {
            var (list, expected) = (Wishlist.Empty(Ada), new List<ProductId>());
            foreach (var ((adds, number), minutes) in steps)
            {
                var (id, before) = (Id((byte)number), list);
                list = adds ? list.Add(Product((byte)number), Make.Now.AddMinutes(minutes)).Require() : list.Remove(id);
                if (adds && !expected.Contains(id))
                {
                    expected.Insert(0, id);
                }
                else if (!adds)
                {
                    expected.Remove(id);
                }

                Assert.Equal(expected, list.Wishes.Select(wish => wish.ProductId));
                Assert.Equal(before == list ? 0 : 1, list.Version - before.Version);
            }
        });

    private static Wishlist List(int count) => Enumerable.Range(1, count)
        .Aggregate(Wishlist.Empty(Ada), (list, number) => list.Add(Product((byte)number), Make.Now).Require());

    private static ProductId Id(byte number) => Make.ProductId(number);

    private static Product Product(byte number) =>
        Shop.Domain.Products.Product.Create(new NewProductForm(Make.Form, 1), Id(number), Make.Vendor, Make.Now).Require().Product;
}
