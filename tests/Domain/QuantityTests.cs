using Shop.Domain;

namespace Shop.Tests.Domain;

public sealed class QuantityTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(Quantity.Max)]
    public void The_smallest_and_the_largest_quantity_are_accepted(int count) => Assert.Equal(new Quantity(count), Quantity.Read(count).Require());

    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(Quantity.Max + 1L)]
    [InlineData(long.MaxValue)]
    [InlineData(1L + uint.MaxValue + 1)]
    public void A_quantity_outside_its_range_is_refused(long? count) => Refuse.Fields(Quantity.Read(count), "quantity");

    [Theory]
    [InlineData(0)]
    [InlineData(Quantity.Max + 1)]
    public void Creating_a_quantity_outside_its_range_throws(int count) => Assert.Throws<ArgumentOutOfRangeException>(() => new Quantity(count));

    [Fact]
    public void Quantities_are_compared_by_their_count()
    {
        var (one, two) = (new Quantity(1), new Quantity(2));
        Assert.True(one < two && two > one && one <= two && two >= one && one.CompareTo(two) < 0 && one.CompareTo(null) > 0);
        Assert.False(one > two || two < one || one >= two || two <= one);
        var same = new Quantity(1);
        Assert.True(one <= same && one >= same && !(one < same) && !(one > same));
    }

    [Fact]
    public void A_quantity_is_written_as_a_number() => Assert.Equal("7", $"{new Quantity(7)}");
}
