using Shop.Domain;

namespace Shop.Tests.Domain;

public sealed class UnitsTests
{
    [Fact]
    public void The_default_number_of_units_is_0() => Assert.Equal(new Units(0), default);

    [Fact]
    public void A_negative_number_of_units_throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new Units(-1));

    [Fact]
    public void Units_are_compared_by_their_count()
    {
        var (one, two) = (new Units(1), new Units(2));
        Assert.True(one < two && two > one && one <= two && two >= one && one.CompareTo(two) < 0);
        Assert.False(one > two || two < one || one >= two || two <= one);
        var same = new Units(1);
        Assert.True(one <= same && one >= same && !(one < same) && !(one > same));
    }
}
