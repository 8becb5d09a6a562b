using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;

namespace Shop.Tests.Domain;

public sealed class AllocationTests
{
    private static readonly Gen<long> Weight = Gen.OneOf(
        Gen.Choose(0, 5).Select(n => (long)n), Gen.Choose(0, int.MaxValue).Select(n => (long)n), Gen.Constant(long.MaxValue));

    private static readonly Gen<(Money Whole, long[] Weights)> Case =
        Any.Money.Zip(Weight.NonEmptyListOf().Where(w => w.Any(n => n > 0)), (whole, weights) => (whole, weights.ToArray()));

    [Fact]
    public void The_parts_of_an_allocation_add_up_to_the_whole() => Property.Holds(Case, x =>
    {
        var parts = x.Whole.Allocate(x.Weights);
        Assert.Equal(x.Weights.Length, parts.Count);
        Assert.Equal(x.Whole.MinorUnits, parts.Aggregate((Int128)0, (sum, part) => sum + part.MinorUnits));
        Assert.All(parts, part => Assert.Equal(x.Whole.Currency, part.Currency));
    });

    [Fact]
    public void Each_allocated_part_differs_from_its_exact_share_by_less_than_one_unit() => Property.Holds(Case, x =>
    {
        var total = x.Weights.Aggregate((Int128)0, (sum, weight) => sum + weight);
        foreach (var (part, weight) in x.Whole.Allocate(x.Weights).Zip(x.Weights))
        {
            var (floor, rest) = Int128.DivRem((Int128)x.Whole.MinorUnits * weight, total);
            var distance = Int128.Abs(part.MinorUnits - floor);
            Assert.True(rest == 0 ? distance == 0 : distance is var d && (d == 0 || d == 1));
            Assert.True(part.MinorUnits == 0 || Math.Sign(part.MinorUnits) == Math.Sign(x.Whole.MinorUnits));
        }
    });

    [Fact]
    public void A_larger_weight_never_gets_a_smaller_part() => Property.Holds(Case, x =>
    {
        var byWeight = x.Whole.Allocate(x.Weights).Zip(x.Weights).OrderBy(pair => pair.Second).ToList();
        foreach (var ((less, lighter), (more, heavier)) in byWeight.Zip(byWeight.Skip(1)))
        {
            Assert.True(lighter == heavier || Int128.Abs(less.MinorUnits) <= Int128.Abs(more.MinorUnits));
        }
    });

    [Fact]
    public void A_negative_amount_is_allocated_as_the_positive_amount() => Property.Holds(Case.Where(x => x.Whole.MinorUnits != long.MinValue), x =>
        Assert.Equal(x.Whole.Allocate(x.Weights).Select(part => -part), (-x.Whole).Allocate(x.Weights)));

    [Fact]
    public void The_remaining_units_go_to_the_largest_fractions_and_then_to_the_first_parts()
    {
        Assert.Equal([Make.Usd(34), Make.Usd(33), Make.Usd(33)], Make.Usd(100).Allocate(1, 1, 1));
        Assert.Equal([Make.Usd(0), Make.Usd(1)], Make.Usd(1).Allocate(1, 2));
        Assert.Equal([Make.Usd(0), Make.Usd(5), Make.Usd(0)], Make.Usd(5).Allocate(0, 3, 0));
    }

    [Fact]
    public void An_allocation_with_a_negative_weight_or_without_a_positive_weight_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Make.Usd(1).Allocate(1, -1));
        Assert.Throws<ArgumentException>(() => Make.Usd(1).Allocate());
        Assert.Throws<ArgumentException>(() => Make.Usd(1).Allocate(0, 0));
    }
}
