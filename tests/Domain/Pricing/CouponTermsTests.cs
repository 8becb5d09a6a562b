using Shop.Domain;
using Shop.Domain.Pricing;

namespace Shop.Tests.Domain.Pricing;

public sealed class CouponTermsTests
{
    private static readonly MoneyForm Five = new(500, "USD");

    [Fact]
    public void A_percentage_alone_is_for_all_products_all_currencies_and_all_time()
    {
        var terms = CouponTerms.Read(Coupons.Form).Require();
        Assert.Equal(new CouponTerms(Coupons.TenPercent, Make.Now, null, null, null, null, []), terms);
        Assert.Null(terms.Currency);
    }

    [Fact]
    public void Everything_that_can_be_said_is_kept()
    {
        var terms = CouponTerms.Read(new(
            AmountOff: Five, ValidFrom: Make.Now, ValidUntil: Make.Now.AddDays(1), MinimumSpend: new(2_000, "USD"),
            MaxUses: 10, MaxUsesPerUser: 1, Categories: ["Books", "Home", "Books"])).Require();
        Assert.Equal(Coupons.Terms(Coupons.Off(500), 2_000, 10, 1, "Books", "Home"), terms);
        Assert.Equal(Currency.Usd, terms.Currency);
    }

    [Fact]
    public void Times_are_kept_in_UTC()
    {
        var elsewhere = Make.Now.ToOffset(TimeSpan.FromHours(5));
        Assert.Equal(TimeSpan.Zero, CouponTerms.Read(Coupons.Form with { ValidFrom = elsewhere }).Require().ValidFrom.Offset);
    }

    [Fact]
    public void Names_every_field_at_fault() => Refuse.Fields(
        CouponTerms.Read(new(
            BasisPointsOff: 10_001, MinimumSpend: new(0, "usd"), MaxUses: 0, MaxUsesPerUser: -1, Categories: ["", "Books", new('x', 51)])),
        "basisPointsOff", "validFrom", "minimumSpend.amount", "minimumSpend.currency", "maxUses", "maxUsesPerUser", "categories[0]", "categories[2]");

    [Theory]
    [InlineData(0L)]
    [InlineData(-5L)]
    [InlineData(10_001L)]
    [InlineData(long.MaxValue)]
    public void Refuses_a_share_that_is_none(long basisPoints) =>
        Refuse.Fields(CouponTerms.Read(Coupons.Form with { BasisPointsOff = basisPoints }), "basisPointsOff");

    [Fact]
    public void Refuses_no_discount_and_two()
    {
        Refuse.Fields(CouponTerms.Read(Coupons.Form with { BasisPointsOff = null }), "basisPointsOff");
        Refuse.Fields(CouponTerms.Read(Coupons.Form with { AmountOff = Five }), "basisPointsOff");
        Refuse.Fields(
            CouponTerms.Read(Coupons.Form with { BasisPointsOff = null, AmountOff = new(null, null) }), "amountOff.amount", "amountOff.currency");
    }

    [Fact]
    public void Refuses_a_window_without_length() =>
        Refuse.Fields(CouponTerms.Read(Coupons.Form with { ValidUntil = Make.Now }), "validUntil");

    [Fact]
    public void Refuses_a_minimum_in_another_currency_than_the_amount() => Refuse.Fields(
        CouponTerms.Read(new(AmountOff: Five, ValidFrom: Make.Now, MinimumSpend: new(1, "EUR"))), "minimumSpend.currency");

    [Fact]
    public void Takes_twenty_categories_and_a_million_uses_and_no_more()
    {
        var many = Enumerable.Range(1, 20).Select(i => $"C{i}").ToValueList();
        var most = Coupons.Form with { Categories = many, MaxUses = 1_000_000, MaxUsesPerUser = 1_000_000 };
        Assert.Equal(20, CouponTerms.Read(most).Require().Categories.Count);
        Refuse.Fields(
            CouponTerms.Read(most with { Categories = [.. many, "C21"], MaxUses = 1_000_001, MaxUsesPerUser = long.MaxValue }),
            "categories", "maxUses", "maxUsesPerUser");
    }

    [Theory]
    [InlineData(1, "0.01 % off")]
    [InlineData(1_250, "12.5 % off")]
    [InlineData(PercentOff.MaxBasisPoints, "100 % off")]
    public void A_share_of_1_basis_point_to_100_percent_is_accepted(int basisPoints, string text)
    {
        var discount = CouponTerms.Read(Coupons.Form with { BasisPointsOff = basisPoints }).Require().Discount;
        Assert.Equal((new PercentOff(basisPoints), text), (discount, $"{discount}"));
    }

    [Fact]
    public void A_fixed_amount_is_shown_with_its_currency() => Assert.Equal("5.00 USD off", $"{Coupons.Off(500)}");

    [Fact]
    public void The_highest_limits_are_accepted_and_higher_ones_throw()
    {
        const int Most = CouponTerms.MaxUsesLimit;
        var categories = Enumerable.Range(1, CouponTerms.MaxCategories + 1).Select(i => $"C{i}").ToArray();
        Assert.Equal(Most, Coupons.Terms(maxUses: Most, maxUsesPerUser: Most, categories: categories[1..]).MaxUses);
        Assert.Throws<ArgumentException>(() => Coupons.Terms(maxUses: Most + 1));
        Assert.Throws<ArgumentException>(() => Coupons.Terms(maxUsesPerUser: Most + 1));
        Assert.Throws<ArgumentException>(() => Coupons.Terms(categories: categories));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PercentOff(PercentOff.MaxBasisPoints + 1));
    }

    [Fact]
    public void Throws_where_the_shop_itself_is_wrong()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PercentOff(0));
        Assert.Throws<ArgumentException>(() => Coupons.Terms(maxUses: 0));
        Assert.Throws<ArgumentException>(() => Coupons.Terms(maxUsesPerUser: 0));
        Assert.Throws<ArgumentException>(() => Coupons.Terms(categories: ["Books", "Books"]));
        Assert.Throws<ArgumentException>(() => new CouponTerms(Coupons.TenPercent, Make.Now, Make.Now, null, null, null, []));
        Assert.Throws<ArgumentException>(() =>
            new CouponTerms(Coupons.Off(5), Make.Now, null, new(new Money(5, Currency.Eur)), null, null, []));
    }
}
