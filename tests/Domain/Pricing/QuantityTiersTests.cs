using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Pricing;

public sealed class QuantityTiersTests
{
    private static readonly Price Ten = new(Make.Usd(1_000));

    [Theory]
    [InlineData(1, 1_000)]
    [InlineData(4, 1_000)]
    [InlineData(5, 900)]
    [InlineData(9, 900)]
    [InlineData(10, 750)]
    [InlineData(Quantity.Max, 750)]
    public void The_price_of_a_tier_applies_from_its_quantity_on(int pieces, long cents) =>
        Assert.Equal(Make.Usd(cents), Of((5, 900), (10, 750)).Require().For(new(pieces), Ten).Money);

    [Fact]
    public void Without_tiers_every_quantity_has_the_same_unit_price() =>
        Assert.Equal(Ten, QuantityTiers.None.For(new(Quantity.Max), Ten));

    [Fact]
    public void An_empty_list_of_tiers_gives_QuantityTiers_None() => Assert.Equal(QuantityTiers.None, Of().Require());

    [Theory]
    [InlineData(1, 900, 3, 800)]
    [InlineData(3, 900, 3, 800)]
    [InlineData(5, 900, 3, 800)]
    [InlineData(3, 1_000, 5, 800)]
    [InlineData(3, 1_100, 5, 800)]
    [InlineData(3, 900, 5, 900)]
    [InlineData(3, 800, 5, 900)]
    public void Tiers_without_rising_quantities_and_falling_prices_are_refused(int from, long cents, int nextFrom, long nextCents) =>
        Refuse.Fields(Of((from, cents), (nextFrom, nextCents)), "quantityTiers");

    [Fact]
    public void A_tier_in_another_currency_than_the_price_is_refused() => Refuse.Fields(
        QuantityTiers.Of(Ten, [new(new(2), new(new Money(900, Currency.Eur)))], "tiers"), "tiers");

    [Fact]
    public void The_maximum_number_of_tiers_is_accepted_and_one_more_is_refused()
    {
        (int, long)[] Steps(int count) => [.. Enumerable.Range(1, count).Select(i => (i + 1, 1_000L - i))];
        Assert.Equal(QuantityTiers.MaxCount, Of(Steps(QuantityTiers.MaxCount)).Require().Tiers.Count);
        Refuse.Fields(Of(Steps(QuantityTiers.MaxCount + 1)), "quantityTiers");
    }

    [Fact]
    public void A_larger_quantity_never_has_a_higher_unit_price() => Property.Holds(AnyPricing.Line.Zipped(AnyPricing.Quantity), x =>
    {
        var (line, other) = (x.First, x.Second);
        var (fewer, more) = line.Quantity < other ? (line.Quantity, other) : (other, line.Quantity);
        Assert.True(line.Tiers.For(more, line.Price).Money <= line.Tiers.For(fewer, line.Price).Money);
    });

    private static Outcome<QuantityTiers> Of(params (int From, long Cents)[] tiers) => QuantityTiers.Of(
        Ten, tiers.Select(tier => new QuantityTier(new(tier.From), new(Make.Usd(tier.Cents)))).ToValueList());
}
