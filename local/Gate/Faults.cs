using System.Collections.Frozen;
using Shop.Local.Aws;

namespace Shop.Local.Gate;

/// <summary>Makes a service fail on purpose.</summary>
/// <param name="service">The name that users of the local run type for the service.</param>
/// <param name="statuses">The service's errors with their HTTP status codes. The first error is the default.</param>
public sealed class Faults(string service, params (string Error, int Status)[] statuses)
{
    private readonly FrozenDictionary<string, int> statuses = statuses.ToFrozenDictionary(error => error.Error, error => error.Status);
    private readonly List<WaitingFault> waiting = [];

    public string Service => service;

    public string DefaultError { get; } = statuses[0].Error;

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

    /// <summary>Fails the next <paramref name="times"/> requests that match the fault.</summary>
    /// <exception cref="ArgumentException">The service does not have this error.</exception>
    public void FailNext(Fault fault, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        Add(new(fault, times));
    }

    /// <summary>Fails every request that matches the fault, until <see cref="Clear"/> is called.</summary>
    /// <exception cref="ArgumentException">The service does not have this error.</exception>
    public void FailAll(Fault fault) => Add(new(fault, Times: null));

    public void Clear()
    {
        lock (waiting)
        {
            waiting.Clear();
        }
    }

    internal AwsAnswer Answer(Fault fault) =>
        AwsAnswer.Refusal(fault.Error, "This fault was requested from the local run", StatusOf(fault));

    internal int StatusOf(Fault fault) => statuses[fault.Error];

    /// <summary>Returns the first fault that matches the request, and counts one use of the fault. Null when no fault matches.</summary>
    internal Fault? Take(string function, string operation)
    {
        lock (waiting)
        {
            var position = waiting.FindIndex(entry =>
                (entry.Fault.Operation ?? operation) == operation && (entry.Fault.Function ?? function) == function);
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

    private void Add(WaitingFault added)
    {
        if (!statuses.ContainsKey(added.Fault.Error))
        {
            var known = string.Join(", ", statuses.Keys.Order(StringComparer.Ordinal));
            throw new ArgumentException(
                $"The error '{added.Fault.Error}' is unknown. The errors of {service} are: {known}.", nameof(added));
        }

        lock (waiting)
        {
            waiting.Add(added);
        }
    }
}

/// <summary>A requested fault: an error that a service answers instead of its normal answer.</summary>
/// <param name="Error">An error of the service, such as DynamoDB's <c>InternalServerError</c>.</param>
/// <param name="Operation">Null for all operations.</param>
/// <param name="Function">Null for all functions.</param>
/// <param name="AnswerLost">
/// True: the service executes the call, then answers the error. False: the service does not execute the call.
/// </param>
public sealed record Fault(string Error, string? Operation = null, string? Function = null, bool AnswerLost = false);

/// <summary>A fault that waits for requests.</summary>
/// <param name="Times">The number of requests that the fault will still fail; null when it fails all requests until it is cleared.</param>
public sealed record WaitingFault(Fault Fault, int? Times);
