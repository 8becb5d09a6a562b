using Shop.Domain.Pricing;

namespace Shop.Tests.Domain.Pricing;

public sealed class WeightTests
{
    [Theory]
    [InlineData(null, 0)]
    [InlineData(0L, 0)]
    [InlineData(100_000L, 100_000)]
    public void Is_0_to_100_kg_and_nothing_when_not_said(long? grams, int expected) =>
        Assert.Equal(new Weight(expected), Weight.Read(grams).Require());

    [Theory]
    [InlineData(-1L)]
    [InlineData(100_001L)]
    [InlineData(long.MinValue)]
    public void Refuses_anything_else(long grams) => Refuse.Fields(Weight.Read(grams), "weightGrams");

    [Theory]
    [InlineData(-1)]
    [InlineData(100_001)]
    public void Throws_where_the_shop_itself_is_wrong(int grams) => Assert.Throws<ArgumentOutOfRangeException>(() => new Weight(grams));

    [Fact]
    public void The_default_is_nothing() => Assert.Equal((new Weight(0), "0 g"), (default, $"{default(Weight)}"));
}
