using Shop.Local.Gate;

namespace Shop.Local.Benchmarks;

/// <summary>The measurements of one operation in a small and in a large shop.</summary>
internal sealed record Comparison(BenchOperation Operation, Measured Small, Measured Large)
{
    /// <summary>The capacity units in the large shop divided by the capacity units in the small shop; 1 when both are 0.</summary>
    public double Ratio => Units(Small) == Units(Large) ? 1 : Units(Large) / Units(Small);

    /// <summary>Whether requests, read units and write units are equal in both shops.</summary>
    public bool IsSame => Small.Cost == Large.Cost;

    private static double Units(Measured measured) => measured.Cost.ReadUnits + measured.Cost.WriteUnits;
}

/// <summary>The measurements of one operation.</summary>
/// <param name="Cost">The cost of one request.</param>
/// <param name="Took">The times of all requests, sorted from short to long.</param>
internal sealed record Measured(CapacityTotal Cost, IReadOnlyList<TimeSpan> Took)
{
    public TimeSpan Percentile(int percent) => Took[Math.Min(Took.Count - 1, Took.Count * percent / 100)];
}
