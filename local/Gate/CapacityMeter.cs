namespace Shop.Local.Gate;

/// <summary>Adds up capacity units per function, table, index and operation.</summary>
internal sealed class CapacityMeter
{
    private static readonly HashSet<string> Reads = ["GetItem", "BatchGetItem", "Query", "Scan", "TransactGetItems"];

    private readonly Dictionary<(string Function, string Table, string? Index, string Operation), CapacityUse> uses = [];
    private readonly Dictionary<string, long> requests = [];

    public IReadOnlyList<CapacityUse> Uses
    {
        get
        {
            lock (uses)
            {
                return
                [
                    .. uses.Values
                        .OrderBy(use => use.Function, StringComparer.Ordinal)
                        .ThenBy(use => use.Table, StringComparer.Ordinal)
                        .ThenBy(use => use.Index, StringComparer.Ordinal),
                ];
            }
        }
    }

    /// <summary>The sum of the requests of these functions.</summary>
    public CapacityTotal TotalOf(IReadOnlySet<string> functions)
    {
        lock (uses)
        {
            var own = uses.Values.Where(use => functions.Contains(use.Function)).ToList();
            return new(
                requests.Where(function => functions.Contains(function.Key)).Sum(function => function.Value),
                own.Sum(use => use.ReadUnits),
                own.Sum(use => use.WriteUnits));
        }
    }

    public static bool IsRead(string operation) => Reads.Contains(operation);

    public void Add(string function, string operation, IEnumerable<CapacityUnits> consumed)
    {
        lock (uses)
        {
            requests[function] = requests.GetValueOrDefault(function) + 1;
            foreach (var (table, index, units) in consumed)
            {
                var key = (function, table, index, operation);
                var use = uses.GetValueOrDefault(key) ?? new(function, table, index, operation, 0, 0, 0);
                uses[key] = IsRead(operation)
                    ? use with { Requests = use.Requests + 1, ReadUnits = use.ReadUnits + units }
                    : use with { Requests = use.Requests + 1, WriteUnits = use.WriteUnits + units };
            }
        }
    }

    public void Clear()
    {
        lock (uses)
        {
            uses.Clear();
            requests.Clear();
        }
    }
}
