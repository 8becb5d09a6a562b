using Shop.Local.Workflows.Asl;
using Shop.Local.Workflows.Executions;

namespace Shop.Local.Workflows;

/// <summary>
/// The executions that run. One happening at a time changes them; each is stored before the tasks start that follow from it, so a kill at
/// any time loses no step. A task that runs at the kill starts again.
/// </summary>
internal sealed class RunningExecutions(ExecutionStore store, TaskRunner runner, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock oneAtATime = new();
    private readonly Dictionary<string, Execution> running = [];
    private readonly Dictionary<string, Interpreter> interpreters = [];
    private readonly CancellationTokenSource stopping = new();
    private Task passing = Task.CompletedTask;

    public void Resume()
    {
        lock (oneAtATime)
        {
            foreach (var execution in store.Running)
            {
                running.Add(execution.Arn, execution);
                var interrupted = Interpreter.InFlight(execution);
                Apply(execution, (interpreter, one) => interpreter.PassTime(one));
                Begin(execution, interrupted.Where(call => Interpreter.InFlight(execution).Any(open => open.Id == call.Id)));
            }
        }

        passing = PassTimeRegularlyAsync();
    }

    /// <returns>The execution, or the one that has had its ARN before.</returns>
    public Execution Start(Execution execution)
    {
        lock (oneAtATime)
        {
            if ((running.GetValueOrDefault(execution.Arn) ?? store.Find(execution.Arn)) is { } earlier)
            {
                return earlier;
            }

            running.Add(execution.Arn, execution);
            Apply(execution, (interpreter, one) => interpreter.Start(one));
            return execution;
        }
    }

    public void Redrive(Execution execution)
    {
        lock (oneAtATime)
        {
            if (running.TryAdd(execution.Arn, execution))
            {
                Apply(execution, (interpreter, one) => interpreter.Redrive(one));
            }
        }
    }

    public void Happen(Execution execution, Func<Interpreter, Execution, WorkflowProgress> happening)
    {
        lock (oneAtATime)
        {
            if (!stopping.IsCancellationRequested && running.TryGetValue(execution.Arn, out var current))
            {
                Apply(current, happening);
            }
        }
    }

    /// <returns>False when no task waits for the token.</returns>
    public bool HappenWithToken(string arn, string token, Func<Interpreter, Execution, WorkflowProgress> happening)
    {
        lock (oneAtATime)
        {
            if (!running.TryGetValue(arn, out var execution))
            {
                return false;
            }

            Apply(execution, (interpreter, one) => interpreter.PassTime(one));
            var waits = execution.Branches.Exists(branch => branch.Phase == BranchPhase.Task && branch.Task!.Token == token);
            if (waits)
            {
                Apply(execution, happening);
            }

            return waits;
        }
    }

    public void PassTime()
    {
        lock (oneAtATime)
        {
            var now = time.GetUtcNow();
            foreach (var execution in running.Values.Where(execution => execution.Due <= now).ToList())
            {
                Apply(execution, (interpreter, one) => interpreter.PassTime(one));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await passing;
        lock (oneAtATime)
        {
            stopping.Dispose();
        }
    }

    private void Apply(Execution execution, Func<Interpreter, Execution, WorkflowProgress> happening)
    {
        var progress = happening(InterpreterOf(execution), execution);
        if (progress.Steps.Count > 0)
        {
            store.Save(execution, progress.Steps);
        }

        if (!execution.IsRunning)
        {
            running.Remove(execution.Arn);
        }

        Begin(execution, progress.Calls);
    }

    private void Begin(Execution execution, IEnumerable<TaskCall> calls)
    {
        foreach (var call in calls)
        {
            _ = Task.Run(() => RunAsync(execution, call, stopping.Token));
        }
    }

    private async Task RunAsync(Execution execution, TaskCall call, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await runner.RunAsync(execution, call, cancellationToken);
            Happen(execution, (interpreter, one) => answer.Error is { } error
                ? interpreter.Failed(one, call.Id, error)
                : interpreter.Answered(one, call.Id, answer.Output));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The local run stops; the task runs again after the next start.
        }
    }

    private Interpreter InterpreterOf(Execution execution)
    {
        if (!interpreters.TryGetValue(execution.Document, out var found))
        {
            var machine = AslMachine.Parse(execution.MachineName, execution.Document, Integrations.Rules);
            interpreters[execution.Document] = found = new(machine, new WorkflowEnvironment(time));
        }

        return found;
    }

    private async Task PassTimeRegularlyAsync()
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping.Token))
            {
                PassTime();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The local run stops.
        }
    }
}
