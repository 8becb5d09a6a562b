using Shop.Local.Workflows.Executions;

namespace Shop.Local.Simulation.Worlds;

/// <summary>
/// An operator stops executions, and starts executions that ended without a result again, also when another execution has their order.
/// </summary>
internal sealed class SimulatedOperator(SimulatedWorld world)
{
    // Milliseconds.
    private const int LongestState = 500;

    // Milliseconds. During the short pauses, the other execution still owns the order.
    private static readonly int[] Pauses = [1_500, 3_000, 20_000, 900_000];

    /// <summary>Runs for each state that an execution enters.</summary>
    public void WatchState(Execution execution)
    {
        if (world.Faults.Strikes(FaultKind.ExecutionStopped, 0.015))
        {
            world.Clock.After(world.Chance.Milliseconds(0, LongestState), () => world.Workflows.Stop(execution));
        }
    }

    /// <summary>Runs for each execution that starts.</summary>
    public void WatchStart(Execution started)
    {
        foreach (var ended in world.Workflows.Executions.Where(other => IsOvertaken(other, started)))
        {
            if (world.Faults.Strikes(FaultKind.ExecutionRedriven, 0.8))
            {
                var pause = world.Chance.Milliseconds(0, world.Chance.One(Pauses));
                world.Clock.After(pause, () => world.Workflows.Redrive(ended));
            }
        }
    }

    private static bool IsOvertaken(Execution other, Execution by) =>
        other != by && other.MachineArn == by.MachineArn && !other.IsRunning && other.Status != ExecutionStatus.Succeeded
        && OrderOf(other) == OrderOf(by);

    private static string? OrderOf(Execution execution) => (string?)execution.Input?["orderId"];
}
