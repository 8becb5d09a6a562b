using Shop.Local.Simulation.Worlds;

namespace Shop.Tests.Simulation;

/// <summary>
/// No faults but one: the process ends before or after the I/O with a number. An I/O is a request of a function to DynamoDB or to Stripe,
/// an invocation of a function, or a call of a workflow to another service.
/// </summary>
/// <param name="at">The number of the I/O, from 1; 0 for no fault.</param>
internal sealed class EnumeratedFault(bool isBefore, int at) : FaultInjector
{
    private static readonly FaultKind[] Before = [FaultKind.CrashBefore, FaultKind.InvocationFailed, FaultKind.TaskFailed];
    private static readonly FaultKind[] After = [FaultKind.CrashAfter, FaultKind.InvocationLost, FaultKind.TaskAnswerLost];

    /// <summary>The number of I/Os until now.</summary>
    public int Count { get; private set; }

    private protected override bool Decide(FaultKind kind, double probability) =>
        (isBefore ? Before : After).Contains(kind) && ++Count == at;
}
