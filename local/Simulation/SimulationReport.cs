using Shop.Local.Simulation.Worlds;

namespace Shop.Local.Simulation;

/// <summary>The sums of many worlds.</summary>
internal sealed class SimulationReport
{
    /// <summary>A run ends after this number of worlds with a violation.</summary>
    public const int MostFailed = 20;

    private readonly Dictionary<FaultKind, long> faults = Enum.GetValues<FaultKind>().ToDictionary(kind => kind, _ => 0L);
    private readonly HashSet<string> covered = [];
    private readonly HashSet<(string Action, string Status)> asked = [];
    private readonly List<SeedResult> failed = [];

    public int Seeds { get; private set; }

    public int Orders { get; private set; }

    public IReadOnlyDictionary<FaultKind, long> Faults => faults;

    /// <summary>The worlds in which an invariant does not hold.</summary>
    public IReadOnlyList<SeedResult> Failed => failed;

    /// <inheritdoc cref="SeedResult.Asked"/>
    public IReadOnlySet<(string Action, string Status)> Asked => asked;

    /// <summary>The elements that no execution has used.</summary>
    public IReadOnlyList<string> Missing(IEnumerable<string> elements) => [.. elements.Where(element => !covered.Contains(element))];

    public void Add(SeedResult result)
    {
        Seeds++;
        Orders += result.OrderCount;
        covered.UnionWith(result.Covered);
        asked.UnionWith(result.Asked);
        foreach (var (kind, count) in result.Faults)
        {
            faults[kind] += count;
        }

        if (result.Violations.Count > 0)
        {
            failed.Add(result);
        }
    }
}
