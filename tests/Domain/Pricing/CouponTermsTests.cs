using Shop.Domain;
using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Pricing;

public sealed class CouponTermsTests
{
    private static readonly MoneyForm Five = new(500, "USD");

    [Fact]
    public void A_form_with_only_a_percentage_and_a_start_applies_to_all_products_and_currencies_without_end()
    {
        var terms = CouponTerms.Read(Coupons.Form).Require();
        Assert.Equal(new CouponTerms(Coupons.TenPercent, Make.Now, null, null, null, null, []), terms);
        Assert.Null(terms.Currency);
    }

    [Fact]
    public void Every_field_of_the_form_is_in_the_terms()
    {
        var terms = CouponTerms.Read(new(
            AmountOff: Five, ValidFrom: Make.Now, ValidUntil: Make.Now.AddDays(1), MinimumSpend: new(2_000, "USD"),
            MaxUses: 10, MaxUsesPerUser: 1, Categories: ["Books", "Home", "Books"])).Require();
        Assert.Equal(Coupons.Terms(Coupons.Off(500), 2_000, 10, 1, "Books", "Home"), terms);
        Assert.Equal(Currency.Usd, terms.Currency);
    }

    [Fact]
    public void The_times_of_a_coupon_are_converted_to_UTC()
    {
        var elsewhere = Make.Now.ToOffset(TimeSpan.FromHours(5));
        Assert.Equal(TimeSpan.Zero, CouponTerms.Read(Coupons.Form with { ValidFrom = elsewhere }).Require().ValidFrom.Offset);
    }

    [Fact]
    public void Every_bad_field_of_a_coupon_form_is_reported() => Refuse.Fields(
        CouponTerms.Read(new(
            BasisPointsOff: PercentOff.MaxBasisPoints + 1,
            MinimumSpend: new(0, "usd"),
            MaxUses: 0,
            MaxUsesPerUser: -1,
            Categories: ["", "Books", new('x', Category.MaxLength + 1)])),
        "basisPointsOff", "validFrom", "minimumSpend.amount", "minimumSpend.currency", "maxUses", "maxUsesPerUser",
        "categories[0]", "categories[2]");

    [Theory]
    [InlineData(0L)]
    [InlineData(-5L)]
    [InlineData(PercentOff.MaxBasisPoints + 1L)]
    [InlineData(long.MaxValue)]
    public void A_percentage_outside_its_range_is_refused(long basisPoints) =>
        Refuse.Fields(CouponTerms.Read(Coupons.Form with { BasisPointsOff = basisPoints }), "basisPointsOff");

    [Fact]
    public void A_form_with_no_discount_or_with_two_discounts_is_refused()
    {
        Refuse.Fields(CouponTerms.Read(Coupons.Form with { BasisPointsOff = null }), "basisPointsOff");
        Refuse.Fields(CouponTerms.Read(Coupons.Form with { AmountOff = Five }), "basisPointsOff");
        Refuse.Fields(
            CouponTerms.Read(Coupons.Form with { BasisPointsOff = null, AmountOff = new(null, null) }), "amountOff.amount", "amountOff.currency");
    }

    [Fact]
    public void A_coupon_that_ends_when_it_starts_is_refused() =>
        Refuse.Fields(CouponTerms.Read(Coupons.Form with { ValidUntil = Make.Now }), "validUntil");

    [Fact]
    public void A_minimum_in_another_currency_than_the_amount_is_refused() => Refuse.Fields(
        CouponTerms.Read(new(AmountOff: Five, ValidFrom: Make.Now, MinimumSpend: new(1, "EUR"))), "minimumSpend.currency");

    [Fact]
    public void The_maximum_of_categories_and_uses_is_accepted_and_more_is_refused()
    {
        const long Uses = CouponTerms.MaxUsesLimit;
        var many = Enumerable.Range(1, CouponTerms.MaxCategories).Select(i => $"C{i}").ToValueList();
        var most = Coupons.Form with { Categories = many, MaxUses = Uses, MaxUsesPerUser = Uses };
        Assert.Equal(CouponTerms.MaxCategories, CouponTerms.Read(most).Require().Categories.Count);
        Refuse.Fields(
            CouponTerms.Read(most with { Categories = [.. many, "C0"], MaxUses = Uses + 1, MaxUsesPerUser = long.MaxValue }),
            "categories", "maxUses", "maxUsesPerUser");
    }

    [Theory]
    [InlineData(1, "0.01 % off")]
    [InlineData(1_250, "12.5 % off")]
    [InlineData(PercentOff.MaxBasisPoints, "100 % off")]
    public void A_percentage_from_1_basis_point_to_100_percent_is_accepted(int basisPoints, string text)
    {
        var discount = CouponTerms.Read(Coupons.Form with { BasisPointsOff = basisPoints }).Require().Discount;
        Assert.Equal((new PercentOff(basisPoints), text), (discount, $"{discount}"));
    }

    [Fact]
    public void A_fixed_amount_is_shown_with_its_currency() => Assert.Equal("5.00 USD off", $"{Coupons.Off(500)}");

    [Fact]
    public void Terms_with_the_highest_limits_can_be_created_and_higher_limits_throw()
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
    public void Terms_that_contradict_themselves_throw()
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
