using Shop.Local;

namespace Shop.Tests.Local;

public sealed class RecentTests
{
    [Fact]
    public void Keeps_the_newest_entries_in_order_and_raises_an_event_for_each()
    {
        var recent = new Recent<int>(kept: 3);
        var added = new List<int>();
        recent.Added += added.Add;

        foreach (var number in Enumerable.Range(1, 5))
        {
            recent.Add(number);
        }

        Assert.Equal([3, 4, 5], recent.All);
        Assert.Equal([1, 2, 3, 4, 5], added);
        recent.Clear();
        Assert.Empty(recent.All);
    }
}
