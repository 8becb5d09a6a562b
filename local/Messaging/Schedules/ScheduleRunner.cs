using Shop.Local.Data;
using Shop.Local.Workers;

namespace Shop.Local.Messaging.Schedules;

/// <summary>
/// Runs one schedule. The time of the next run is stored, so a restart of the local run neither repeats nor forgets a run. When several
/// runs are due because the clock was moved, only the first of them is executed.
/// </summary>
internal sealed class ScheduleRunner : Worker
{
    /// <summary>Lambda tries an asynchronous invocation at most three times.</summary>
    private const int MaxAttempts = 3;

    private readonly ScheduleDefinition schedule;
    private readonly LocalDatabase database;
    private readonly EventInvoker functions;
    private readonly IStateMachines stateMachines;

    public ScheduleRunner(
        ScheduleDefinition schedule,
        LocalDatabase database,
        EventInvoker functions,
        IStateMachines stateMachines,
        LocalClock clock,
        RunLog log)
        : base($"schedule {schedule.Name}", clock, log)
    {
        (this.schedule, this.database, this.functions, this.stateMachines) = (schedule, database, functions, stateMachines);
        database.Execute("CREATE TABLE IF NOT EXISTS schedules (name TEXT PRIMARY KEY, due INTEGER NOT NULL)");
        database.Execute(
            "INSERT INTO schedules VALUES ($name, $due) ON CONFLICT (name) DO UPDATE SET due = MIN(due, $due)",
            ("$name", schedule.Name), ("$due", (clock.GetUtcNow() + schedule.Rate).ToUnixTimeMilliseconds()));
    }

    private DateTimeOffset Due => database.Query(
        "SELECT due FROM schedules WHERE name = $name",
        row => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)),
        ("$name", schedule.Name)).Single();

    protected override async Task<WorkStep> WorkAsync(CancellationToken cancellationToken)
    {
        var (due, now) = (Due, Clock.GetUtcNow());
        if (due > now)
        {
            return WorkStep.NothingBefore(due);
        }

        if (schedule.Function is { } function)
        {
            await InvokeAsync(function, due, cancellationToken);
        }
        else
        {
            stateMachines.Start(schedule.TargetArn, PlainJson.Text(schedule.Payload(due)));
        }

        var next = due + (schedule.Rate * (Math.Floor((now - due) / schedule.Rate) + 1));
        database.Execute(
            "UPDATE schedules SET due = $due WHERE name = $name", ("$due", next.ToUnixTimeMilliseconds()), ("$name", schedule.Name));
        return WorkStep.Done;
    }

    private async Task InvokeAsync(string function, DateTimeOffset planned, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var (_, failure) = await functions.InvokeAsync(function, schedule.Payload(planned), cancellationToken);
            if (failure is null)
            {
                return;
            }

            Log.Write(Name, "Error", $"attempt {attempt} of {MaxAttempts}: {failure}");
        }
    }
}
