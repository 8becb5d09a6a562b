using System.Text.Json.Nodes;
using Shop.Local.Workflows.Asl;

namespace Shop.Local.Simulation.Worlds;

/// <summary>Invokes the functions of a world: with the timeouts of the stack, clocks that are wrong, crashes and lost answers.</summary>
internal sealed class SimulatedFunctions(SimulatedWorld world)
{
    private const double Rare = 0.004;
    private const double VeryRare = 0.0005;
    private const int LargestSkewSeconds = 300;

    private static readonly int[] OutageSeconds = [20, 120, 900];
    private static readonly TimeSpan CrashIsNoticed = TimeSpan.FromMilliseconds(50);

    private readonly Dictionary<string, TimeSpan> outages = [];

    public Task<Invoked> InvokeAsync(string function, JsonNode? payload)
    {
        var found = world.Stack.Functions[function];
        return InvokeAsync(found, found.ReadInput(payload));
    }

    /// <param name="more">The path parameters of a route.</param>
    public async Task<Invoked> InvokeAsync(SimulatedFunction function, object input, params string[] more)
    {
        var (name, timeout) = (function.Definition.Name, function.Definition.Timeout);
        if (IsOut(name) || world.Faults.Strikes(FaultKind.InvocationFailed, Rare))
        {
            return Invoked.Failed("Lambda.ServiceException", "The service is not available.");
        }

        var invocation = new SimulatedInvocation(name, world.Chance.Id(), Skew(), timeout, world.Clock);
        var ended = new TaskCompletionSource<Invoked>();
        invocation.Crashed = () => world.Clock.After(
            CrashIsNoticed, () => ended.TrySetResult(Invoked.Failed("Runtime.ExitError", "The process ended.")));
        using var timer = world.Clock.CreateTimer(
            _ => TimeOut(invocation, ended), null, timeout, Timeout.InfiniteTimeSpan);
        _ = RunAsync(function, input, invocation, ended, more);
        var result = await ended.Task;
        world.Trace.Write($"{name} {result}", invocation.Errors);
        return world.Faults.Strikes(FaultKind.InvocationLost, Rare)
            ? Invoked.Failed("Lambda.SdkClientException", "The answer was lost.")
            : result;
    }

    /// <summary>Whether a service is out. Now and then an outage begins.</summary>
    /// <param name="service">The name of a function or of another service.</param>
    /// <param name="probability">The probability that an outage begins.</param>
    public bool IsOut(string service, double probability = VeryRare)
    {
        if (world.Faults.Strikes(FaultKind.ServiceOutage, probability))
        {
            outages[service] = world.Clock.Elapsed + TimeSpan.FromSeconds(world.Chance.One(OutageSeconds));
        }

        return !world.Faults.HasStopped && outages.TryGetValue(service, out var end) && world.Clock.Elapsed < end;
    }

    private static void TimeOut(SimulatedInvocation invocation, TaskCompletionSource<Invoked> ended)
    {
        if (ended.TrySetResult(Invoked.Failed("Sandbox.Timedout", "The function timed out.")))
        {
            invocation.Die();
        }
    }

    private async Task RunAsync(
        SimulatedFunction function, object input, SimulatedInvocation invocation, TaskCompletionSource<Invoked> ended, string[] more)
    {
        SimulatedInvocation.Current = invocation;
        await world.Clock.DelayAsync(StartTime());
        try
        {
            var answer = await function.CallAsync(world.Host.HandlerOf(function), input, invocation, more);
            ended.TrySetResult(new(answer, Failure: null));
        }
        catch (Exception error)
        {
            ended.TrySetResult(Invoked.Failed(error.GetType().Name, error.Message));
        }
    }

    // Now and then a function starts cold.
    private TimeSpan StartTime() => world.Faults.Strikes(FaultKind.Slow, 0.05)
        ? world.Chance.Milliseconds(300, 4_000)
        : world.Chance.Milliseconds(1, 10);

    private TimeSpan Skew() => world.Faults.Strikes(FaultKind.ClockSkew, 0.02)
        ? TimeSpan.FromSeconds(world.Chance.Between(-LargestSkewSeconds, LargestSkewSeconds))
        : TimeSpan.Zero;
}

/// <param name="Answer">What the method of the handler returned.</param>
/// <param name="Failure">Null when the function succeeded.</param>
internal sealed record Invoked(object? Answer, WorkflowError? Failure)
{
    public JsonNode? Json => SimulatedFunction.WriteAnswer(Answer);

    public static Invoked Failed(string error, string cause) => new(Answer: null, new(error, cause));

    public override string ToString() => Failure is { } failure ? $"failed: {failure.Error}: {failure.Cause}" : "succeeded";
}
