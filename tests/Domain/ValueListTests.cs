using FsCheck.Fluent;
using Shop.Domain;

namespace Shop.Tests.Domain;

public sealed class ValueListTests
{
    [Fact]
    public void Two_lists_are_equal_exactly_when_their_items_are_equal_in_the_same_order() =>
        Property.Holds(Gen.Choose(0, 2).ListOf().Pairs(), pair =>
        {
            var (a, b) = (pair.First.ToValueList(), pair.Second.ToValueList());
            Assert.Equal(pair.First.SequenceEqual(pair.Second), a.Equals(b));
        });

    [Fact]
    public void Equal_lists_have_equal_hashes() => Property.Holds(Any.Long.ListOf(), items =>
    {
        var (a, b) = (items.ToValueList(), items.ToArray().ToValueList());
        Assert.Equal(a, b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
    });

    [Fact]
    public void Different_items_lead_to_different_hashes()
    {
        var hashes = Enumerable.Range(0, 100).Select(item => ValueList.Create([item]).GetHashCode());
        Assert.InRange(hashes.Distinct().Count(), 90, 100);
    }

    [Fact]
    public void A_list_keeps_its_items_when_its_source_changes()
    {
        int[] source = [1, 2];
        var list = source.ToValueList();
        source[0] = 9;
        Assert.Equal([1, 2], list);
    }

    [Fact]
    public void A_list_is_not_equal_to_null_or_to_an_array()
    {
        ValueList<int> list = [1];
        Assert.False(list.Equals((object?)null));
        Assert.False(list.Equals((object)new[] { 1 }));
    }

    [Fact]
    public void Records_that_hold_equal_lists_are_equal() =>
        Assert.Equal(new Invalid([new FieldError("a", "b")]), new Invalid([new FieldError("a", "b")]));
}
