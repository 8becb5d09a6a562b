using Shop.Domain;

namespace Shop.Tests.Domain;

public sealed class QuantityTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(99)]
    public void Is_1_to_99(int count) => Assert.Equal(new Quantity(count), Quantity.Read(count).Require());

    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(100L)]
    [InlineData(long.MaxValue)]
    [InlineData(1L + uint.MaxValue + 1)]
    public void Refuses_anything_else(long? count) => Refuse.Fields(Quantity.Read(count), "quantity");

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void Throws_where_the_shop_itself_is_wrong(int count) => Assert.Throws<ArgumentOutOfRangeException>(() => new Quantity(count));

    [Fact]
    public void Compares_by_count()
    {
        var (one, two) = (new Quantity(1), new Quantity(2));
        Assert.True(one < two && two > one && one <= two && two >= one && one.CompareTo(two) < 0 && one.CompareTo(null) > 0);
        Assert.False(one > two || two < one || one >= two || two <= one);
    }

    [Fact]
    public void Is_shown_as_a_number() => Assert.Equal("7", $"{new Quantity(7)}");
}
