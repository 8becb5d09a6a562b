namespace Shop.Local.Gate;

/// <summary>Sums capacity units per function, table, index and operation.</summary>
/// <param name="consumers">
/// The functions that consume queues. They work at their own time, so the total, which belongs to requests of clients, is without them.
/// </param>
internal sealed class CapacityMeter(IReadOnlySet<string> consumers)
{
    private static readonly HashSet<string> Reads = ["GetItem", "BatchGetItem", "Query", "Scan", "TransactGetItems"];

    private readonly Dictionary<(string Function, string Table, string? Index, string Operation), CapacityUse> uses = [];
    private long requests;

    public CapacityTotal Total
    {
        get
        {
            lock (uses)
            {
                var counted = uses.Values.Where(use => !consumers.Contains(use.Function)).ToList();
                return new(requests, counted.Sum(use => use.ReadUnits), counted.Sum(use => use.WriteUnits));
            }
        }
    }

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

    public static bool IsRead(string operation) => Reads.Contains(operation);

    public void Add(string function, string operation, IEnumerable<CapacityUnits> consumed)
    {
        lock (uses)
        {
            requests += consumers.Contains(function) ? 0 : 1;
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
            requests = 0;
        }
    }
}
