using Shop.Local.Data;
using Shop.Local.Gate;
using Shop.Local.Stripe;

namespace Shop.Local.Simulation.Worlds;

/// <summary>
/// Stripe as the functions of a world reach it: the simulator of the local run, with latency, errors, outages and lost answers.
/// </summary>
internal sealed class SimulatedStripe : IDisposable
{
    private const double Rare = 0.01;

    private static readonly (string Error, int Status)[] Refusals =
        [("rate_limit", 429), ("lock_timeout", 429), ("idempotency_key_in_use", 409), ("api_unavailable", 503)];

    // Seconds.
    private static readonly int[] Delays = [5, 60, 1_200];

    private readonly SimulatedWorld world;
    private readonly LocalDatabase database = LocalDatabase.InMemory();
    private TimeSpan outageEnds = TimeSpan.Zero;

    public SimulatedStripe(SimulatedWorld world, SimulatedWebhooks webhooks)
    {
        this.world = world;
        Simulator = new(database, world.Clock.Services, () => world.Chance.Token(), webhooks.SendAsync, () => Task.CompletedTask);
        Simulator.TaskAdded += () => world.Clock.After(TimeSpan.Zero, RunTasks);
    }

    public StripeSimulator Simulator { get; }

    /// <summary>The number of requests for a payment that Stripe has executed.</summary>
    public int Charged { get; private set; }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var invocation = SimulatedInvocation.Current;
        await SimulatedInvocation.AliveAsync(invocation);
        if (world.Faults.Strikes(FaultKind.CrashBefore, Rare))
        {
            invocation?.Die();
        }

        var call = await StripeMessages.ReadAsync(request, cancellationToken);
        await world.Clock.DelayAsync(Latency(), cancellationToken);
        await SimulatedInvocation.AliveAsync(invocation);
        var reply = Reply(call);
        world.Trace.Write($"stripe {call.Operation} {reply?.Status}");
        if (world.Faults.Strikes(FaultKind.CrashAfter, Rare))
        {
            invocation?.Die();
        }

        await world.Clock.DelayAsync(world.Chance.Milliseconds(20, 200), cancellationToken);
        await SimulatedInvocation.AliveAsync(invocation);
        return reply is null ? throw new HttpRequestException("The connection was closed.") : StripeMessages.Write(reply);
    }

    public void Dispose() => database.Dispose();

    /// <summary>Returns null when the connection is closed in place of an answer.</summary>
    private StripeReply? Reply(StripeCall call)
    {
        if (world.Faults.HasStopped)
        {
            outageEnds = TimeSpan.Zero;
        }
        else if (world.Faults.Strikes(FaultKind.StripeOutage, Rare / 2))
        {
            outageEnds = world.Clock.Elapsed + world.Chance.Seconds(5, 240);
        }

        if (world.Clock.Elapsed < outageEnds || world.Faults.Strikes(FaultKind.StripeFailed, 2 * Rare))
        {
            var (error, status) = world.Chance.One(Refusals);
            return world.Chance.Is(0.3) ? null : StripeFaults.Reply(error, status);
        }

        if (world.Faults.Strikes(FaultKind.StripeLate, Rare))
        {
            world.Clock.After(world.Chance.Seconds(1, world.Chance.One(Delays)), () => Execute(call));
            return null;
        }

        if (call.IdempotencyKey is not null && world.Faults.Strikes(FaultKind.StripeCached, Rare))
        {
            Simulator.Faults.FailNext(new Fault(StripeFaults.ApiError, AnswerLost: world.Chance.Is(0.7)));
        }

        var reply = world.Seam.Answered(call, () => world.Seam.Called(call).Select(Execute).ToList()[^1]);
        return world.Faults.Strikes(FaultKind.StripeAnswerLost, 2 * Rare) ? null : reply;
    }

    private StripeReply Execute(StripeCall call)
    {
        Charged += call is { Method: "POST", Path: "/v1/payment_intents" } ? 1 : 0;

        // The simulator has nothing to wait for, so its task is complete.
        return Simulator.AnswerAsync(call).GetAwaiter().GetResult();
    }

    private TimeSpan Latency() =>
        world.Faults.Strikes(FaultKind.Slow, Rare) ? world.Chance.Seconds(3, 12) : world.Chance.Milliseconds(50, 400);

    private void RunTasks()
    {
        Simulator.Runner.RunDueAsync(CancellationToken.None).GetAwaiter().GetResult();
        if (Simulator.Runner.Next is { } next)
        {
            world.Clock.After(next > world.Clock.Now ? next - world.Clock.Now : TimeSpan.Zero, RunTasks);
        }
    }
}
