using System.Collections.Frozen;

namespace Shop.Local.Gate;

/// <summary>An error that DynamoDB shall answer.</summary>
/// <param name="Error">A DynamoDB exception such as <c>InternalServerError</c>.</param>
/// <param name="Operation">Null for all.</param>
/// <param name="Function">Null for all.</param>
/// <param name="AnswerLost">Whether DynamoDB does first what it was asked; otherwise it does nothing.</param>
public sealed record Fault(string Error, string? Operation = null, string? Function = null, bool AnswerLost = false);

/// <summary>Makes DynamoDB fail on purpose.</summary>
public sealed class Faults
{
    private static readonly FrozenDictionary<string, int> Statuses = new Dictionary<string, int>
    {
        ["InternalServerError"] = 500,
        ["ServiceUnavailable"] = 503,
        ["ProvisionedThroughputExceededException"] = 400,
        ["RequestLimitExceeded"] = 400,
        ["ThrottlingException"] = 400,
        ["TransactionInProgressException"] = 400,
        ["ResourceNotFoundException"] = 400,
    }.ToFrozenDictionary();

    private readonly List<(Fault Fault, int Times)> waiting = [];

    /// <summary>Fails the next requests that match.</summary>
    /// <exception cref="ArgumentException">The error is none of DynamoDB's.</exception>
    public void FailNext(Fault fault, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        if (!Statuses.ContainsKey(fault.Error))
        {
            throw new ArgumentException($"The error '{fault.Error}' is none of: {string.Join(", ", Statuses.Keys.Order(StringComparer.Ordinal))}.", nameof(fault));
        }

        lock (waiting)
        {
            waiting.Add((fault, times));
        }
    }

    /// <summary>Fails every request that matches until <see cref="Clear"/>.</summary>
    public void FailAll(Fault fault) => FailNext(fault, int.MaxValue);

    public void Clear()
    {
        lock (waiting)
        {
            waiting.Clear();
        }
    }

    internal static int StatusOf(Fault fault) => Statuses[fault.Error];

    internal Fault? Take(string function, string operation)
    {
        lock (waiting)
        {
            var position = waiting.FindIndex(entry => (entry.Fault.Operation ?? operation) == operation && (entry.Fault.Function ?? function) == function);
            if (position < 0)
            {
                return null;
            }

            var (fault, times) = waiting[position];
            if (times == 1)
            {
                waiting.RemoveAt(position);
            }
            else if (times != int.MaxValue)
            {
                waiting[position] = (fault, times - 1);
            }

            return fault;
        }
    }
}
