using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Users;

namespace Shop.Tests.Domain.Users;

public sealed class VendorFiguresTests
{
    private static readonly StoreName Lamps = StoreName.Read("Lamps & Co").Require();

    [Fact]
    public void The_revenue_of_a_vendor_is_sorted_by_currency() => Assert.Equal(
        [new Money(1, Currency.Eur), new Money(2, Currency.Usd)],
        new VendorFigures(Lamps, default, [new Money(2, Currency.Usd), new Money(1, Currency.Eur)], default).Revenue);

    [Fact]
    public void Revenue_with_two_amounts_in_one_currency_throws() => Assert.Throws<ArgumentException>(
        () => new VendorFigures(Lamps, default, [Make.Usd(1), Make.Usd(2)], default));

    [Fact]
    public void A_store_without_ratings_has_no_average() => Assert.Null(default(Rating).Average);

    [Theory]
    [InlineData(1, 5, "5.0")]
    [InlineData(4, 17, "4.3")]
    [InlineData(3, 13, "4.3")]
    [InlineData(20, 85, "4.3")]
    public void The_average_rating_is_rounded_to_one_decimal_with_halves_up(int count, long stars, string average) =>
        Assert.Equal(decimal.Parse(average, System.Globalization.CultureInfo.InvariantCulture), new Rating(count, stars).Average);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(2, 11)]
    public void Stars_that_do_not_fit_the_number_of_ratings_throw(int count, long stars) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Rating(count, stars));

    [Theory]
    [InlineData(0)]
    [InlineData(Rating.MaxStars + 1)]
    public void A_rating_outside_the_range_of_stars_throws(int stars) =>
        Assert.Equal("stars", Assert.Throws<ArgumentOutOfRangeException>(() => new Rating(3, 9).With(stars)).ParamName);

    [Fact]
    public void A_new_rating_is_added_to_the_others() =>
        Assert.Equal(new Rating(3, 11), VendorFigures.Start(Lamps).Rated(5).Rated(1).Rated(5).Rating);

    [Fact]
    public void Listing_and_unlisting_a_product_keeps_the_number_of_products()
    {
        var figures = VendorFigures.Start(Lamps).Listed();
        Assert.Equal(1, figures.Products.Count);
        Assert.Equal(figures, figures.Listed().Unlisted());
    }

    [Fact]
    public void A_refund_can_be_counted_before_its_sale()
    {
        var refunded = VendorFigures.Start(Lamps).Refunded(Make.Usd(5));
        Assert.Equal([Make.Usd(-5)], refunded.Revenue);
        Assert.Equal([Make.Usd(7)], refunded.Sold(Make.Usd(12)).Revenue);
    }

    [Fact]
    public void Sales_refunds_and_ratings_give_the_same_figures_in_any_order() =>
        Property.Holds(Events.ArrayOf().SelectMany(events => Gen.Shuffle(events), (events, shuffled) => (events, shuffled)), x =>
        {
            var (events, shuffled) = x;
            var figures = Count(events);
            Assert.Equal(figures, Count(shuffled));
            foreach (var currency in new[] { Currency.Usd, Currency.Eur })
            {
                var net = events.Where(one => one.Amount.Currency == currency)
                    .Sum(one => one.Kind switch { 0 => one.Amount.MinorUnits, 1 => -one.Amount.MinorUnits, _ => 0 });
                Assert.Equal(net, figures.Revenue.FirstOrDefault(money => money.Currency == currency)?.MinorUnits ?? 0);
            }
        });

    [Fact]
    public void Figures_from_impossible_events_throw()
    {
        var figures = VendorFigures.Start(Lamps);
        Assert.Throws<ArgumentOutOfRangeException>(figures.Unlisted);
        Assert.Throws<ArgumentOutOfRangeException>(() => figures.Sold(Make.Usd(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => figures.Refunded(Make.Usd(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => figures.Rated(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => figures.Rated(6));
        Assert.Throws<InvalidOperationException>(() => Make.Account().User.Tally(one => one.Listed(), Make.Now));
    }

    [Fact]
    public void A_change_of_the_figures_is_a_change_of_the_user()
    {
        var vendor = Make.Account(Make.SignUp with { Role = "vendor", StoreName = "Lamps & Co" }).User;
        var listed = vendor.Tally(one => one.Listed(), Make.Now.AddHours(1));
        Assert.Equal((1, 2L), (listed.Vendor?.Products.Count, listed.Version));
    }

    private static Gen<(int Kind, Money Amount)> Events => Gen.Choose(0, 2)
        .Zipped(Gen.Choose(1, 10_000).Zipped(Gen.Elements(Currency.Usd, Currency.Eur)))
        .Select(x => (x.First, new Money(x.Second.First, x.Second.Second)));

    private static VendorFigures Count(IEnumerable<(int Kind, Money Amount)> events) => events.Aggregate(
        VendorFigures.Start(Lamps),
        (figures, one) => one.Kind switch
        {
            0 => figures.Sold(one.Amount),
            1 => figures.Refunded(one.Amount),
            _ => figures.Rated(1 + (int)(one.Amount.MinorUnits % 5)),
        });
}
