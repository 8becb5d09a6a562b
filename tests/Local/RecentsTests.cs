using Shop.Local;

namespace Shop.Tests.Local;

public sealed class RecentsTests
{
    [Fact]
    public void Keep_the_last_entries_in_order_and_tell_of_each()
    {
        var recent = new Recent<int>(kept: 3);
        var told = new List<int>();
        recent.Added += told.Add;

        foreach (var number in Enumerable.Range(1, 5))
        {
            recent.Add(number);
        }

        Assert.Equal([3, 4, 5], recent.All);
        Assert.Equal([1, 2, 3, 4, 5], told);
        recent.Clear();
        Assert.Empty(recent.All);
    }
}
