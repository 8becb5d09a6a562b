using System.Text.Json.Nodes;
using Shop.Local.Workflows.Asl;

namespace Shop.Local.Workflows.Executions;

// Task states, and the handling of failed states.
internal sealed partial class Turn
{
    public void Submitted(Branch branch)
    {
        branch.Task!.IsSubmitted = true;
        Record("TaskSubmitted", branch, null);
    }

    public void Complete(Branch branch, JsonNode? answer)
    {
        Record("TaskSucceeded", branch, null);
        Attempt(branch, () => Exit(branch, machine[branch.State].Data.Output(DataOf(branch), answer)));
    }

    public void FailTask(Branch branch, WorkflowError error)
    {
        Record("TaskFailed", branch, error.ToJson());
        Fail(branch, error);
    }

    private void StartTask(Branch branch, TaskState task, StateData data)
    {
        var id = environment.NewId();
        var selected = data.With(task.Data.Selected(data));
        var timeout = task.Timeout.Read(selected);
        var heartbeat = task.Heartbeat.Read(selected);

        // The parameters can have the token.
        branch.Task = new(id, task.Resource, null, task.WaitsForToken ? AttemptToken.Of(execution.Arn, id) : null, null, null);
        branch.Task = branch.Task with
        {
            Arguments = task.Data.Arguments(DataOf(branch)),
            Deadline = environment.Now + timeout,
            HeartbeatSeconds = heartbeat?.TotalSeconds,
            HeartbeatDeadline = environment.Now + heartbeat,
        };
        branch.Phase = BranchPhase.Task;
        calls.Add(new(id, task.Resource, branch.Task.Arguments?.DeepClone()));
        Record("TaskScheduled", branch, null);
    }

    private void TimeOut(Branch branch, DateTimeOffset due)
    {
        var error = branch.Task!.Deadline <= due
            ? new WorkflowError(WorkflowError.Timeout, "The task ran longer than its TimeoutSeconds.")
            : new WorkflowError(WorkflowError.HeartbeatTimeout, "The task sent no heartbeat for longer than its HeartbeatSeconds.");
        Record("TaskTimedOut", branch, error.ToJson());
        Fail(branch, error);
    }

    private void Attempt(Branch branch, Action work)
    {
        try
        {
            work();
        }
        catch (StateException error)
        {
            Fail(branch, error.Failure);
        }
    }

    private void Fail(Branch branch, WorkflowError error)
    {
        branch.Task = null;
        if (!Retry(branch, error) && !Catch(branch, error))
        {
            GiveUp(branch, error);
        }
    }

    private bool Retry(Branch branch, WorkflowError error)
    {
        var state = machine[branch.State];
        var retriers = state.Failures.Retriers;
        var index = retriers.Index().Where(retrier => retrier.Item.Matches(error)).Select(retrier => retrier.Index).FirstOrDefault(-1);
        if (index < 0 || branch.Retries[index] == retriers[index].MaxAttempts)
        {
            RecordExclusion(branch, state, index);
            return false;
        }

        CloseInside(branch);
        var delay = retriers[index].Delay(branch.Retries[index]++, environment.Fraction);
        branch.WaitsUntil = environment.Now + delay;
        branch.Phase = BranchPhase.BackingOff;
        Record("RetryScheduled", branch, new JsonObject { ["seconds"] = delay.TotalSeconds }, AslMachine.RetryOf(state, index));
        return true;
    }

    // A retrier without attempts has its effect too: no later retrier retries the error.
    private void RecordExclusion(Branch branch, AslState state, int index)
    {
        if (index >= 0 && state.Failures.Retriers[index].MaxAttempts == 0)
        {
            Record("RetryExcluded", branch, null, AslMachine.RetryOf(state, index));
        }
    }

    private bool Catch(Branch branch, WorkflowError error)
    {
        var state = machine[branch.State];
        var found = state.Failures.Catchers.Index().FirstOrDefault(catcher => catcher.Item.Matches(error));
        if (found.Item is not { } catcher)
        {
            return false;
        }

        try
        {
            var output = catcher.ResultPath is null ? branch.Input : catcher.ResultPath.Write(branch.Input, error.ToJson());
            CloseInside(branch);
            Record("ErrorCaught", branch, error.ToJson(), AslMachine.CatchOf(state, found.Index));
            Record($"{state.Type}StateExited", branch, output);
            Enter(branch, catcher.Next, output);
        }
        catch (StateException problem)
        {
            GiveUp(branch, problem.Failure);
        }

        return true;
    }

    private void GiveUp(Branch branch, WorkflowError error)
    {
        if (!execution.Inside(branch).Any())
        {
            branch.Phase = BranchPhase.Failed;
        }

        if (branch.Parent is { } parent)
        {
            Fail(execution.Branches.Find(one => one.Id == parent)!, error);
        }
        else
        {
            End(ExecutionStatus.Failed, null, error);
        }
    }
}
