using System.Collections.Concurrent;
using Shop.Local.Data;
using Shop.Local.Workers;
using Shop.Local.Workflows.Asl;
using Shop.Local.Workflows.Executions;

namespace Shop.Local.Workflows;

/// <summary>
/// Runs the executions that have not ended. One transaction changes an execution and stores it; after that, the next tasks start. Therefore
/// a kill at any time loses no step. A task that was running at the kill starts again.
/// </summary>
internal sealed class RunningExecutions(LocalDatabase database, ExecutionStore store, TaskRunner runner, LocalClock clock, RunLog log)
    : Worker("workflows", clock, log)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(20);

    // This dictionary is used only inside transactions, so one thread uses it at a time.
    private readonly Dictionary<string, Execution> running = [];
    private readonly Dictionary<string, Interpreter> interpreters = [];
    private readonly ConcurrentDictionary<string, Task> tasks = new();

    /// <summary>An execution started or ended. It is raised in the transaction that stores the execution.</summary>
    public event Action<Execution>? StatusChanged;

    /// <summary>Applies an event to a running execution. When the execution has ended, nothing changes.</summary>
    public void Happen(string arn, Func<Interpreter, Execution, WorkflowProgress> happening) => Change(() =>
    {
        var calls = Load();
        if (running.TryGetValue(arn, out var execution))
        {
            calls.AddRange(Apply(execution, happening));
        }

        return calls;
    });

    /// <returns>False when no task waits for the token.</returns>
    public bool HappenWithToken(string arn, string token, Func<Interpreter, Execution, WorkflowProgress> happening)
    {
        var waits = false;
        Happen(arn, (interpreter, execution) =>
        {
            var overdue = interpreter.PassTime(execution);
            waits = execution.WaitsFor(token);
            return waits ? overdue.And(happening(interpreter, execution)) : overdue;
        });
        return waits;
    }

    public void Redrive(Execution execution) => Change(() =>
        running.TryAdd(execution.Arn, execution) ? Apply(execution, (interpreter, one) => interpreter.Redrive(one)) : []);

    protected override async Task<WorkStep> WorkAsync(CancellationToken cancellationToken)
    {
        Forget();
        var worked = false;
        var due = default(DateTimeOffset?);
        ChangeQuietly(() =>
        {
            var calls = Load();
            var late = running.Values.Where(execution => execution.Due <= Clock.GetUtcNow()).ToList();
            worked = calls.Count + late.Count > 0;
            calls.AddRange(late.SelectMany(execution => Apply(execution, (interpreter, one) => interpreter.PassTime(one))));
            due = running.Values.Select(execution => execution.Due).Min();
            return calls;
        });
        if (!worked && tasks.IsEmpty)
        {
            return WorkStep.NothingBefore(due);
        }

        // Running tasks count as work, but they must not delay other work.
        await Task.WhenAny([.. tasks.Values, Task.Delay(LookAgain, cancellationToken)]);
        return WorkStep.Done;
    }

    private void Forget()
    {
        foreach (var (id, task) in tasks.Where(task => task.Value.IsCompleted).ToList())
        {
            tasks.TryRemove(id, out _);
            if (task.Exception is { } error)
            {
                Log.Write(Name, "Error", $"{error}");
            }
        }
    }

    // Loads the executions that were stored since the last look: new executions and, at the start, the executions of the previous local
    // run.
    private List<(Execution, TaskCall)> Load()
    {
        var calls = new List<(Execution, TaskCall)>();
        foreach (var arn in store.Running.Where(arn => !running.ContainsKey(arn)))
        {
            var execution = running[arn] = store.Find(arn)!;
            if (execution.Branches.Count == 0)
            {
                calls.AddRange(Apply(execution, (interpreter, one) => interpreter.Start(one)));
                continue;
            }

            var interrupted = Interpreter.InFlight(execution);
            calls.AddRange(Apply(execution, (interpreter, one) => interpreter.PassTime(one)));
            calls.AddRange(Interpreter.InFlight(execution).IntersectBy(interrupted.Select(call => call.Id), call => call.Id)
                .Select(call => (execution, call)));
        }

        return calls;
    }

    private IReadOnlyList<(Execution, TaskCall)> Apply(Execution execution, Func<Interpreter, Execution, WorkflowProgress> happening)
    {
        var wasRunning = execution.IsRunning && execution.Branches.Count > 0;
        var progress = happening(InterpreterOf(execution), execution);
        store.Save(execution, progress.Steps);
        if (!wasRunning || !execution.IsRunning)
        {
            StatusChanged?.Invoke(execution);
        }

        if (!execution.IsRunning)
        {
            running.Remove(execution.Arn);
        }

        return [.. progress.Calls.Select(call => (execution, call))];
    }

    private void Change(Func<IReadOnlyList<(Execution, TaskCall)>> change)
    {
        ChangeQuietly(change);
        Ring();
    }

    // A worker that rang its own bell would never wait.
    private void ChangeQuietly(Func<IReadOnlyList<(Execution, TaskCall)>> change)
    {
        IReadOnlyList<(Execution, TaskCall)> calls;
        try
        {
            calls = database.InTransaction(change);
        }
        catch
        {
            // The stored executions are valid; the changed executions in memory are not.
            running.Clear();
            throw;
        }

        foreach (var (execution, call) in calls)
        {
            tasks[call.Id] = Task.Run(() => RunAsync(execution, call));
        }
    }

    private async Task RunAsync(Execution execution, TaskCall call)
    {
        var answer = await runner.RunAsync(execution, call);
        if (!IsStopping)
        {
            Happen(execution.Arn, (interpreter, one) => answer.Error is { } error
                ? interpreter.Failed(one, call.Id, error)
                : interpreter.Answered(one, call.Id, answer.Output));
        }
    }

    private Interpreter InterpreterOf(Execution execution)
    {
        if (!interpreters.TryGetValue(execution.Document, out var found))
        {
            var machine = AslMachine.Parse(execution.MachineName, execution.Document, Integrations.Rules);
            interpreters[execution.Document] = found = new(machine, new WorkflowEnvironment(Clock));
        }

        return found;
    }
}
