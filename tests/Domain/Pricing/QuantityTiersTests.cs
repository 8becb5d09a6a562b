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
    [InlineData(99, 750)]
    public void A_tier_holds_from_its_first_piece_on(int pieces, long cents) =>
        Assert.Equal(Make.Usd(cents), Of((5, 900), (10, 750)).Require().For(new(pieces), Ten).Money);

    [Fact]
    public void Without_tiers_any_number_costs_the_same_each() =>
        Assert.Equal(Ten, QuantityTiers.None.For(new(99), Ten));

    [Fact]
    public void None_is_what_an_empty_list_gives() => Assert.Equal(QuantityTiers.None, Of().Require());

    [Theory]
    [InlineData(1, 900, 3, 800)]
    [InlineData(3, 900, 3, 800)]
    [InlineData(5, 900, 3, 800)]
    [InlineData(3, 1_000, 5, 800)]
    [InlineData(3, 1_100, 5, 800)]
    [InlineData(3, 900, 5, 900)]
    [InlineData(3, 800, 5, 900)]
    public void Refuses_tiers_that_are_not_each_for_more_and_cheaper(int from, long cents, int nextFrom, long nextCents) =>
        Refuse.Fields(Of((from, cents), (nextFrom, nextCents)), "quantityTiers");

    [Fact]
    public void Refuses_another_currency() => Refuse.Fields(
        QuantityTiers.Of(Ten, [new(new(2), new(new Money(900, Currency.Eur)))], "tiers"), "tiers");

    [Fact]
    public void Takes_ten_and_no_more()
    {
        (int, long)[] Steps(int count) => [.. Enumerable.Range(1, count).Select(i => (i + 1, 1_000L - i))];
        Assert.Equal(QuantityTiers.MaxCount, Of(Steps(10)).Require().Tiers.Count);
        Refuse.Fields(Of(Steps(11)), "quantityTiers");
    }

    [Fact]
    public void More_pieces_never_cost_more_each() => Property.Holds(AnyPricing.Line.Zipped(AnyPricing.Quantity), x =>
    {
        var (line, other) = (x.First, x.Second);
        var (fewer, more) = line.Quantity < other ? (line.Quantity, other) : (other, line.Quantity);
        Assert.True(line.Tiers.For(more, line.Price).Money <= line.Tiers.For(fewer, line.Price).Money);
    });

    private static Outcome<QuantityTiers> Of(params (int From, long Cents)[] tiers) => QuantityTiers.Of(
        Ten, tiers.Select(tier => new QuantityTier(new(tier.From), new(Make.Usd(tier.Cents)))).ToValueList());
}
