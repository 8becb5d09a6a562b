using Shop.Local;
using Shop.Local.Data;
using Shop.Local.Gate;
using Shop.Local.Lambda;
using Shop.Local.Messaging;
using Shop.Local.Messaging.Schedules;
using Shop.Local.Stacks;
using Shop.Local.Workers;
using Shop.Tests.Local.Support;
using Shop.Tests.Local.Workflows;

namespace Shop.Tests.Local.Messaging;

public sealed class ScheduleTests
{
    private readonly ManualTime time = new();

    [Fact]
    public async Task A_schedule_runs_at_its_rate_with_the_planned_time()
    {
        await using var run = Start("rated");
        await run.AdvanceAsync(TimeSpan.FromMinutes(14));
        Assert.Empty(Planned("rated"));

        await run.AdvanceAsync(TimeSpan.FromMinutes(2));
        await run.AdvanceAsync(TimeSpan.FromMinutes(14));

        Assert.Equal(["2026-03-01T12:15:00Z", "2026-03-01T12:30:00Z"], Planned("rated"));
    }

    [Fact]
    public async Task A_clock_that_jumps_leads_to_one_run_and_the_next_one_is_on_time()
    {
        await using var run = Start("jumped");
        await run.AdvanceAsync(TimeSpan.FromMinutes(50));
        await run.AdvanceAsync(TimeSpan.FromMinutes(9));
        Assert.Equal(["2026-03-01T12:15:00Z"], Planned("jumped"));

        await run.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["2026-03-01T12:15:00Z", "2026-03-01T13:00:00Z"], Planned("jumped"));
    }

    [Fact]
    public async Task The_next_run_survives_a_restart()
    {
        using var database = LocalDatabase.InMemory();
        await using (var first = Start("restarted", database))
        {
            await first.AdvanceAsync(TimeSpan.FromMinutes(10));
        }

        time.Advance(TimeSpan.FromMinutes(16));
        await using var second = Start("restarted", database);
        await second.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(["2026-03-01T12:15:00Z"], Planned("restarted"));
    }

    [Fact]
    public async Task A_function_that_fails_is_tried_three_times_and_runs_again_at_the_next_time()
    {
        await using var run = Start("failing", input: """{"key":"failing","do":"throw","planned":"<aws.scheduler.scheduled-time>"}""");
        await run.AdvanceAsync(TimeSpan.FromMinutes(15));
        Assert.Equal(3, Planned("failing").Count);

        await run.AdvanceAsync(TimeSpan.FromMinutes(15));
        Assert.Equal(6, Planned("failing").Count);
    }

    [Fact]
    public async Task A_schedule_starts_a_state_machine_once_at_each_planned_time()
    {
        const string Machine = "arn:aws:states:us-east-1:000000000000:stateMachine:digest";
        using var database = LocalDatabase.InMemory();
        var definition = new ScheduleDefinition("job", TimeSpan.FromDays(1), Machine, "role", """{"at":"<aws.scheduler.scheduled-time>"}""", null);
        await using var run = new Run(definition, NoFunctions, database, new LocalClock(time));
        await run.AdvanceAsync(TimeSpan.FromHours(25));
        await run.AdvanceAsync(TimeSpan.FromHours(23));

        Assert.Equal(
            [(Machine, """{"at":"2026-03-02T12:00:00Z"}"""), (Machine, """{"at":"2026-03-03T12:00:00Z"}""")], run.Machines.Started);
    }

    [Theory]
    [InlineData("cron(0 12 * * ? *)", "{}", "OFF", "cron(0 12 * * ? *)")]
    [InlineData("rate(0 minutes)", "{}", "OFF", "rate(0 minutes)")]
    [InlineData("rate(1 day)", """{"a":"<aws.scheduler.execution-id>"}""", "OFF", "<aws.scheduler.execution-id>")]
    [InlineData("rate(1 day)", "{}", "FLEXIBLE", "flexible time window")]
    public void A_form_of_schedule_that_the_local_run_does_not_serve_stops_the_start(
        string expression, string input, string mode, string named)
    {
        var graph = new StackBuilder().Schedule("job", WorkflowFunctions.Handler, expression, input, mode).Build();
        Assert.Contains(named, Assert.Throws<LocalRunException>(() => StackDefinition.From(graph)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schedule_must_be_allowed_to_invoke_its_function()
    {
        var graph = new StackBuilder().Schedule("job", WorkflowFunctions.Handler).Build()
            .Without(resource => resource is { Type: "aws:iam/rolePolicy:RolePolicy", Name: "job-schedule" });
        Assert.Contains(
            "The schedule job may not call lambda:InvokeFunction",
            Assert.Throws<LocalRunException>(() => StackDefinition.From(graph)).Message,
            StringComparison.Ordinal);
    }

    private Run Start(string key, LocalDatabase? database = null, string? input = null)
    {
        var payload = input ?? $$"""{"key":"{{key}}","do":"echo","planned":"<aws.scheduler.scheduled-time>"}""";
        var stack = StackDefinition.From(new StackBuilder().Schedule("job", WorkflowFunctions.Handler, input: payload).Build());
        return new(Assert.Single(stack.Messaging.Schedules), stack.Functions, database ?? LocalDatabase.InMemory(), new LocalClock(time));
    }

    private static IReadOnlyList<FunctionDefinition> NoFunctions => [];

    private static IReadOnlyList<string> Planned(string key) =>
        [.. WorkflowFunctions.Payloads(key).Select(payload => (string)payload["planned"]!)];

    private sealed class Run : IAsyncDisposable
    {
        private readonly LocalClock clock;
        private readonly ScheduleRunner runner;

        public Run(
            ScheduleDefinition schedule, IReadOnlyList<FunctionDefinition> defined, LocalDatabase database, LocalClock clock)
        {
            this.clock = clock;
            var log = new RunLog(clock);
            var functions = new FunctionHosts(defined, _ => new Dictionary<string, string>(), log, TimeProvider.System);
            var faults = new Faults("lambda", ("ServiceException", 500));
            runner = new(schedule, database, new EventInvoker(functions, faults), Machines, clock, log);
            runner.Start();
        }

        public StartedMachines Machines { get; } = new();

        public async Task AdvanceAsync(TimeSpan by)
        {
            clock.Advance(by);
            await Settling.SettledAsync([runner], CancellationToken.None);
        }

        public ValueTask DisposeAsync() => runner.DisposeAsync();
    }
}
