using Shop.Local.Workers;

namespace Shop.Local.Stripe;

/// <summary>Runs the tasks of the simulator when the local clock reaches their time.</summary>
internal sealed class StripeWorker : Worker
{
    private readonly StripeSimulator simulator;

    public StripeWorker(StripeSimulator simulator, LocalClock clock, RunLog log)
        : base("stripe", clock, log)
    {
        this.simulator = simulator;
        simulator.TaskAdded += Ring;
    }

    protected override async Task<WorkStep> WorkAsync(CancellationToken cancellationToken) =>
        await simulator.Runner.RunDueAsync(cancellationToken) ? WorkStep.Done : WorkStep.NothingBefore(simulator.Runner.Next);
}
