using Shop.Local.Messaging;
using Shop.Local.Messaging.Schedules;

namespace Shop.Local.Simulation.Worlds;

/// <summary>The schedules of a world. Lambda tries an asynchronous invocation at most three times.</summary>
internal sealed class SimulatedSchedules(SimulatedWorld world)
{
    private const int MaxAttempts = 3;

    /// <summary>Runs every schedule at its rate, while there are faults.</summary>
    public void Start()
    {
        foreach (var schedule in world.Stack.Messaging.Schedules)
        {
            Plan(schedule);
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

    private void Plan(ScheduleDefinition schedule) => world.Clock.After(schedule.Rate, () =>
    {
        if (!world.Faults.HasStopped)
        {
            world.Do(() => RunAsync(schedule));
            Plan(schedule);
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
