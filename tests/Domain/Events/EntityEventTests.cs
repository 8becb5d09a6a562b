using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Events;
using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Tests.Domain.Events;

public sealed class EntityEventTests
{
    private static readonly DateTimeOffset Later = Make.Now.AddHours(1);

    private static readonly User User = Make.Account().User;

    private static readonly Product Product = Make.Product();

    private static readonly Gen<Stock> Stocks =
        from available in Gen.Choose(0, 10)
        from reserved in Gen.Choose(0, 3)
        from sold in Gen.Choose(0, 3)
        from threshold in Gen.Choose(0, 6)
        from version in Gen.Choose(1, 3)
        select new Stock(Make.ProductId(), new Units(available), new Units(reserved), new Units(sold), new Units(threshold), version);

    [Fact]
    public void The_event_of_a_new_entity_has_its_first_values()
    {
        Assert.Equal([new UserRegistered(Of(User), User.Id, Role.Customer)], UserEvents.Between(null, User));
        Assert.Equal([new ProductCreated(Of(Product), Product.Id, Make.Usd(1_299))], ProductEvents.Between(null, Product));
        var opened = Assert.IsType<StockOpened>(Assert.Single(StockEvents.Between(null, Stock(10), Make.Now)));
        Assert.Equal((new Units(10), Make.Now), (opened.Available, opened.Occurrence.At));
    }

    [Fact]
    public void Two_equal_images_give_no_event()
    {
        Assert.Empty(UserEvents.Between(User, User));
        Assert.Empty(ProductEvents.Between(Product, Make.Product()));
        Assert.Empty(StockEvents.Between(Stock(3), Stock(3), Make.Now));
    }

    [Fact]
    public void The_event_of_a_removed_entity_has_the_next_version()
    {
        var removed = Assert.IsType<Removed>(Assert.Single(UserEvents.Between(User, null)));
        Assert.Equal((Subject.Of(User.Id), 2L), (removed.Occurrence.Subject, removed.Occurrence.Version));
        Assert.Equal(EventKind.Removed, Assert.Single(ProductEvents.Between(Product, null)).Kind);
        Assert.Equal(EventKind.Removed, Assert.Single(StockEvents.Between(Stock(3), null, Make.Now)).Kind);
    }

    [Fact]
    public void No_image_or_images_of_two_entities_throw()
    {
        Assert.Throws<ArgumentException>(() => UserEvents.Between(null, null));
        Assert.Throws<ArgumentException>(() => ProductEvents.Between(null, null));
        Assert.Throws<ArgumentException>(() => StockEvents.Between(Stock(3), new Stock(
            Make.ProductId(2), new Units(3), default, default, default, version: 2), Make.Now));
    }

    [Fact]
    public void A_new_role_and_a_new_status_give_their_own_events_after_the_general_event()
    {
        var admin = User.AssignRole(Role.Admin, null, Make.Admin, Later).Require();
        Assert.Equal(
            [new UserUpdated(Of(admin), User.Id), new UserRoleChanged(Of(admin), User.Id, Role.Customer, Role.Admin)],
            UserEvents.Between(User, admin));
        var gone = User.SetStatus(UserStatus.Deactivated, Make.Admin, Later).Require();
        Assert.Equal([EventKind.UserUpdated, EventKind.UserDeactivated], Kinds(UserEvents.Between(User, gone)));
        Assert.Equal([EventKind.UserUpdated, EventKind.UserReactivated], Kinds(UserEvents.Between(gone, User)));
    }

    [Fact]
    public void A_change_of_everything_gives_the_stated_number_of_events()
    {
        var other = User.AssignRole(Role.Admin, null, Make.Admin, Later).Require()
            .SetStatus(UserStatus.Deactivated, Make.Admin, Later.AddHours(1)).Require();
        Assert.Equal(UserEvents.Most, UserEvents.Between(User, other).Count);
        var gone = Product.Edit(Make.Details(1_500), Make.Vendor, Later).Require().Retire(Make.Vendor, Later.AddHours(1)).Require();
        Assert.Equal(ProductEvents.Most, ProductEvents.Between(Product, gone).Count);
    }

    [Fact]
    public void Another_change_of_a_user_gives_only_the_general_event()
    {
        var renamed = Make.Account().ChangeEmail(Email.Read("ada@example.org").Require(), verified: true, Later).User;
        Assert.Equal([EventKind.UserUpdated], Kinds(UserEvents.Between(User, renamed)));
    }

    [Fact]
    public void A_new_price_and_a_new_status_of_a_product_give_their_own_events_after_the_general_event()
    {
        var dearer = Product.Edit(Make.Details(1_500), Make.Vendor, Later).Require();
        Assert.Equal(
            [
                new ProductUpdated(Of(dearer), Product.Id),
                new ProductPriceChanged(Of(dearer), Product.Id, Make.Usd(1_299), Make.Usd(1_500)),
            ],
            ProductEvents.Between(Product, dearer));
        var retired = Product.Retire(Make.Vendor, Later).Require();
        Assert.Equal([EventKind.ProductUpdated, EventKind.ProductRetired], Kinds(ProductEvents.Between(Product, retired)));
        Assert.Equal([EventKind.ProductUpdated, EventKind.ProductRelisted], Kinds(ProductEvents.Between(retired, Product)));
    }

    [Fact]
    public void Every_change_of_stock_gives_at_least_one_and_at_most_the_stated_number_of_events_the_same_each_time() =>
        Property.Holds(Stocks.Pairs().Zipped(Any.Time), x =>
        {
            var ((before, after), at) = x;
            var events = StockEvents.Between(before, after, at);
            Assert.InRange(events.Count, before == after ? 0 : 1, before == after ? 0 : StockEvents.Most);
            Assert.Equal(events, StockEvents.Between(before, after, at));
            Assert.Equal(events.Count, events.DistinctBy(one => one.Id).Count());
        });

    [Fact]
    public void The_restocked_and_written_off_pieces_of_the_events_are_the_difference_of_the_stocks() => Property.Holds(Stocks.Pairs(), x =>
    {
        var events = StockEvents.Between(x.First, x.Second, Make.Now);
        var grown = events.OfType<StockRestocked>().Sum(one => one.Pieces.Count) - events.OfType<StockWrittenOff>().Sum(one => one.Pieces.Count);
        Assert.Equal(Pieces(x.Second) - Pieces(x.First), grown);
    });

    [Fact]
    public void The_low_stock_event_occurs_when_stock_becomes_low_and_not_again_while_it_stays_low() => Property.Holds(Stocks.Pairs(), x =>
    {
        var events = StockEvents.Between(x.First, x.Second, Make.Now);
        Assert.Equal(!x.First.IsLow && x.Second.IsLow, events.OfType<StockLow>().Any());
        Assert.Equal(x.First.IsLow && !x.Second.IsLow, events.OfType<StockReplenished>().Any());
    });

    [Fact]
    public void A_new_finding_of_a_reconciliation_and_a_correction_give_an_event_and_a_kept_finding_gives_none()
    {
        var before = Stock(9);
        var found = before.Reconciled(new StockFinding(StockFault.Surplus, new Units(7), new Units(9), IsCorrected: false, Make.Now));
        var differs = Assert.Single(StockEvents.Between(before, found, Make.Now).OfType<StockDiffers>());
        Assert.Equal(
            (StockFault.Surplus, 7, 9, false), (differs.Fault, differs.Expected.Count, differs.Found.Count, differs.IsCorrected));

        var moved = found.ChangeLowStockThreshold(1).Require();
        Assert.Empty(StockEvents.Between(found, moved, Make.Now).OfType<StockDiffers>());
        Assert.Empty(StockEvents.Between(moved, moved.Reconciled(finding: null), Make.Now).OfType<StockDiffers>());

        var corrected = moved.Reconciled(new StockFinding(StockFault.HeldButNotReserved, new Units(8), default, IsCorrected: true, Make.Now));
        var events = StockEvents.Between(moved, corrected, Make.Now);
        Assert.Equal([EventKind.StockChanged, EventKind.StockLow, EventKind.StockDiffers], Kinds(events));
        Assert.True(events.OfType<StockDiffers>().Single().IsCorrected);
    }

    private static Occurrence Of(User user) => new(Subject.Of(user.Id), user.Version, user.UpdatedAt, user.Id);

    private static Occurrence Of(Product product) =>
        new(Subject.Of(product.Id), product.Version, product.UpdatedAt, Make.Vendor.Id);

    private static Stock Stock(int available) => Shop.Domain.Inventory.Stock.Open(Make.ProductId(), available).Require();

    private static int Pieces(Stock stock) => stock.Available.Count + stock.Reserved.Count + stock.Sold.Count;

    private static IEnumerable<EventKind> Kinds(IEnumerable<ShopEvent> events) => events.Select(one => one.Kind);
}
