using System.Collections.Frozen;

namespace Shop.Local.Gate;

/// <summary>An error that a service shall answer.</summary>
/// <param name="Error">One of the service's own, such as DynamoDB's <c>InternalServerError</c>.</param>
/// <param name="Operation">Null for all.</param>
/// <param name="Function">Null for all.</param>
/// <param name="AnswerLost">Whether the service does first what it was asked; otherwise it does nothing.</param>
public sealed record Fault(string Error, string? Operation = null, string? Function = null, bool AnswerLost = false);

/// <summary>A fault that waits for its requests.</summary>
/// <param name="Times">How many requests it is still for; null for all until it is cleared.</param>
public sealed record WaitingFault(Fault Fault, int? Times);

/// <summary>Makes a service fail on purpose.</summary>
/// <param name="service">What people call it.</param>
/// <param name="statuses">Its errors with their HTTP status codes; the first is what it answers unless another is asked for.</param>
public sealed class Faults(string service, params (string Error, int Status)[] statuses)
{
    private readonly FrozenDictionary<string, int> statuses = statuses.ToFrozenDictionary(error => error.Error, error => error.Status);
    private readonly List<WaitingFault> waiting = [];

    public string Service => service;

    public string UsualError { get; } = statuses[0].Error;

    public IReadOnlyList<WaitingFault> Waiting
    {
        get
        {
            lock (waiting)
            {
                return [.. waiting];
            }
        }
    }

    /// <summary>Fails the next requests that match.</summary>
    /// <exception cref="ArgumentException">The error is none of the service's.</exception>
    public void FailNext(Fault fault, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        Add(new(fault, times));
    }

    /// <summary>Fails every request that matches until <see cref="Clear"/>.</summary>
    /// <exception cref="ArgumentException">The error is none of the service's.</exception>
    public void FailAll(Fault fault) => Add(new(fault, Times: null));

    public void Clear()
    {
        lock (waiting)
        {
            waiting.Clear();
        }
    }

    internal int StatusOf(Fault fault) => statuses[fault.Error];

    internal Fault? Take(string function, string operation)
    {
        lock (waiting)
        {
            var position = waiting.FindIndex(entry => (entry.Fault.Operation ?? operation) == operation && (entry.Fault.Function ?? function) == function);
            if (position < 0)
            {
                return null;
            }

            var taken = waiting[position];
            if (taken.Times == 1)
            {
                waiting.RemoveAt(position);
            }
            else
            {
                waiting[position] = taken with { Times = taken.Times - 1 };
            }

            return taken.Fault;
        }
    }

    private void Add(WaitingFault wanted)
    {
        if (!statuses.ContainsKey(wanted.Fault.Error))
        {
            throw new ArgumentException($"The error '{wanted.Fault.Error}' is none of: {string.Join(", ", statuses.Keys.Order(StringComparer.Ordinal))}.", nameof(wanted));
        }

        lock (waiting)
        {
            waiting.Add(wanted);
        }
    }
}
