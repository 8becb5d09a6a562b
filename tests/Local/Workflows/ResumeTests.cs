using System.Diagnostics;
using Shop.Local;
using Shop.Local.Data;
using Shop.Local.Workflows.Executions;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Workflows;

/// <summary>Executions, timers, retries and tokens survive the end of the process.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly Folder folder = Shops.NewFolder();
    private readonly ManualTime time = new();

    private string File => Path.Combine(folder.Path, "local.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Waits_tokens_and_retries_go_on_after_a_restart()
    {
        var retried = SmallWorkflows.Task(
            """{"do":"throw","key":"restart-retry"}""",
            """
            "Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":50,"MaxAttempts":1}],
            "Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":null,"Next":"S"}],"End":true
            """);
        var states = """
            {"A":{"Type":"Parallel","End":true,"Branches":[
            {"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":100,"End":true}}},
            {"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke.waitForTaskToken","TimeoutSeconds":900,
              "Parameters":{"FunctionName":"f","Payload":{"key":"restart-token","token.$":"$$.Task.Token"}},"End":true}}},
            {"StartAt":"R","States":{"R":RETRIED,"S":{"Type":"Succeed"}}}]}}
            """.Replace("RETRIED", retried, StringComparison.Ordinal);
        string token;
        await using (var before = SmallWorkflows.Start(time, LocalDatabase.Open(File), ("m", states)))
        {
            before.StartExecution("m", "one");
            token = $"{(await SmallWorkflows.PayloadAsync("restart-token"))["token"]}";
            await SmallWorkflows.UntilAsync(() => before.Now("one").Branches.Exists(branch => branch.Phase == BranchPhase.BackingOff)
                && before.Now("one").Branches.Exists(branch => branch.Task?.IsSubmitted == true));
        }

        time.Advance(TimeSpan.FromSeconds(100));
        await using var after = SmallWorkflows.Start(time, LocalDatabase.Open(File), ("m", states));
        await SmallWorkflows.UntilAsync(() => WorkflowFunctions.Payloads("restart-retry").Count == 2);
        after.Service.SendTaskSuccess(token, "5");

        var execution = await after.EndAsync("one");
        Assert.Equal((ExecutionStatus.Succeeded, "[{},5,{}]"), (execution.Status, execution.Output!.ToJsonString()));
        Assert.Single(WorkflowFunctions.Payloads("restart-token"));
    }

    [Fact]
    public async Task A_task_in_flight_runs_again_and_an_execution_keeps_the_document_it_started_with()
    {
        var task = SmallWorkflows.Task("""{"do.$":"$.do","key":"restart-flight"}""", "\"Next\":\"B\"");
        string States(string result) => $$"""{"A":{{task}},"B":{"Type":"Pass","Result":"{{result}}","End":true} }""";

        await using (var before = SmallWorkflows.Start(time, LocalDatabase.Open(File), ("m", States("old"))))
        {
            before.StartExecution("m", "one", """{"do":"hang"}""");
            await SmallWorkflows.PayloadAsync("restart-flight");
        }

        await using var after = SmallWorkflows.Start(TimeProvider.System, LocalDatabase.Open(File), ("m", States("new")));
        await SmallWorkflows.UntilAsync(() => WorkflowFunctions.Payloads("restart-flight").Count == 2);
        Assert.Equal("Sandbox.Timedout", (await after.EndAsync("one")).Error!.Error);
        after.StartExecution("m", "two", """{"do":"echo"}""");
        Assert.Equal("new", (string?)(await after.EndAsync("two")).Output);
    }

    [Fact]
    public async Task After_a_kill_of_the_process_every_started_execution_ends()
    {
        string[] arguments = ["exec", typeof(KilledWorkflows).Assembly.Location, nameof(KilledWorkflows), File];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var started = new List<string>();
        while (started.Count < 10 && await process.StandardOutput.ReadLineAsync() is { } name)
        {
            started.Add(name);
        }

        process.Kill();
        await process.WaitForExitAsync();
        Assert.Equal(10, started.Count);

        await using var after = SmallWorkflows.Start(TimeProvider.System, LocalDatabase.Open(File), KilledWorkflows.Machine);
        foreach (var name in started)
        {
            var execution = await after.EndAsync(name);
            Assert.Equal((ExecutionStatus.Succeeded, $"\"{name}\""), (execution.Status, execution.Output!.ToJsonString()));
        }
    }
}
