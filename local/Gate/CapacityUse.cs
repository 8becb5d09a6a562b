namespace Shop.Local.Gate;

/// <summary>What one operation of one function took from a table or an index since the start.</summary>
/// <param name="Index">Null for the table itself.</param>
public sealed record CapacityUse(string Function, string Table, string? Index, string Operation, long Requests, double ReadUnits, double WriteUnits);

/// <summary>What was asked of DynamoDB in all.</summary>
/// <param name="Requests">Those that a role refused or a fault answered are left out.</param>
public sealed record CapacityTotal(long Requests, double ReadUnits, double WriteUnits)
{
    public static CapacityTotal operator -(CapacityTotal left, CapacityTotal right) =>
        new(left.Requests - right.Requests, left.ReadUnits - right.ReadUnits, left.WriteUnits - right.WriteUnits);
}

/// <summary>Adds capacity units up.</summary>
internal sealed class CapacityMeter
{
    private static readonly HashSet<string> Reads = ["GetItem", "BatchGetItem", "Query", "Scan", "TransactGetItems"];

    private readonly Dictionary<(string, string, string?, string), CapacityUse> uses = [];
    private long requests;

    public CapacityTotal Total
    {
        get
        {
            lock (uses)
            {
                return new(requests, uses.Values.Sum(use => use.ReadUnits), uses.Values.Sum(use => use.WriteUnits));
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

    public void Add(string function, string operation, IEnumerable<CapacityUnits> consumed)
    {
        lock (uses)
        {
            requests++;
            foreach (var (table, index, units) in consumed)
            {
                var use = uses.GetValueOrDefault((function, table, index, operation)) ?? new(function, table, index, operation, 0, 0, 0);
                uses[(function, table, index, operation)] = Reads.Contains(operation)
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
