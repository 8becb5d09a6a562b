using Shop.Local.Messaging;
using Shop.Local.Messaging.Schedules;

namespace Shop.Local.Simulation.Worlds;

/// <summary>The schedules of a world. Lambda tries an asynchronous invocation at most three times.</summary>
internal sealed class SimulatedSchedules(SimulatedWorld world)
{
    private const int MaxAttempts = 3;

    // The faults of a world end before a schedule of a day is due, and it must meet faults too.
    private static readonly TimeSpan FirstOfDaily = TimeSpan.FromMinutes(10);

    /// <summary>Runs every schedule at its rate, while there are faults; a daily schedule early.</summary>
    public void Start()
    {
        foreach (var schedule in world.Stack.Messaging.Schedules)
        {
            Plan(schedule, schedule.Rate < TimeSpan.FromDays(1) ? schedule.Rate : FirstOfDaily);
        }
    }

    /// <summary>Runs every schedule once.</summary>
    public void RunAll()
    {
        foreach (var schedule in world.Stack.Messaging.Schedules)
        {
            world.Do(() => RunAsync(schedule));
        }
    }

    private void Plan(ScheduleDefinition schedule, TimeSpan after) => world.Clock.After(after, () =>
    {
        if (!world.Faults.HasStopped)
        {
            world.Do(() => RunAsync(schedule));
            Plan(schedule, schedule.Rate);
        }
    });

    private async Task RunAsync(ScheduleDefinition schedule)
    {
        var planned = world.Clock.Now;
        if (schedule.Function is null)
        {
            world.Workflows.Start(schedule.TargetArn, PlainJson.Text(schedule.Payload(planned)));
            return;
        }

        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            if ((await world.Functions.InvokeAsync(schedule.Function, schedule.Payload(planned))).Failure is null)
            {
                return;
            }

            await world.Clock.DelayAsync(TimeSpan.FromMinutes(attempt));
        }
    }
}
