using Shop.Domain.Pricing;

namespace Shop.Tests.Domain.Pricing;

public sealed class WeightTests
{
    [Theory]
    [InlineData(null, 0)]
    [InlineData(0L, 0)]
    [InlineData((long)Weight.MaxGrams, Weight.MaxGrams)]
    public void A_weight_is_0_to_the_maximum_and_0_when_it_is_missing(long? grams, int expected) =>
        Assert.Equal(new Weight(expected), Weight.Read(grams).Require());

    [Theory]
    [InlineData(-1L)]
    [InlineData(Weight.MaxGrams + 1L)]
    [InlineData(long.MinValue)]
    public void A_weight_outside_its_range_is_refused(long grams) => Refuse.Fields(Weight.Read(grams), "weightGrams");

    [Theory]
    [InlineData(-1)]
    [InlineData(Weight.MaxGrams + 1)]
    public void Creating_a_weight_outside_its_range_throws(int grams) => Assert.Throws<ArgumentOutOfRangeException>(() => new Weight(grams));

    [Fact]
    public void The_default_weight_is_0_grams() => Assert.Equal((new Weight(0), "0 g"), (default, $"{default(Weight)}"));
}
