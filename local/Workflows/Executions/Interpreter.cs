using System.Text.Json.Nodes;
using Shop.Local.Workflows.Asl;

namespace Shop.Local.Workflows.Executions;

/// <summary>
/// Advances executions of one state machine when something happens, such as the end of a task. A method changes the execution and returns
/// the tasks to start. The caller first stores the execution, then starts the tasks, and later reports their ends. A report that comes too
/// late changes nothing.
/// </summary>
internal sealed class Interpreter(AslMachine machine, IWorkflowEnvironment environment)
{
    public WorkflowProgress Start(Execution execution)
    {
        execution.Deadline = environment.Now + machine.Timeout;
        return Happen(execution, turn => turn.StartExecution());
    }

    /// <summary>Reports that a task has answered, or that the request of a task that waits for a token was accepted.</summary>
    /// <param name="attempt">The id of the call.</param>
    public WorkflowProgress Answered(Execution execution, string attempt, JsonNode? answer) =>
        OfTask(execution, task => task.Id == attempt, (turn, branch) =>
        {
            if (branch.Task!.Token is null)
            {
                turn.Complete(branch, answer);
            }
            else
            {
                turn.Submitted(branch);
            }
        });

    /// <inheritdoc cref="Answered"/>
    public WorkflowProgress Failed(Execution execution, string attempt, WorkflowError error) =>
        OfTask(execution, task => task.Id == attempt, (turn, branch) => turn.FailTask(branch, error));

    public WorkflowProgress SucceededByToken(Execution execution, string token, JsonNode? output) =>
        OfTask(execution, task => task.Token == token, (turn, branch) => turn.Complete(branch, output));

    public WorkflowProgress FailedByToken(Execution execution, string token, WorkflowError error) =>
        OfTask(execution, task => task.Token == token, (turn, branch) => turn.FailTask(branch, error));

    /// <summary>Does everything that is due: waits, retries and timeouts, in the order of their times.</summary>
    public WorkflowProgress PassTime(Execution execution) => Happen(execution, turn =>
    {
        while (execution.Due is { } due && due <= environment.Now)
        {
            turn.PassTime(due);
        }
    });

    /// <summary>Returns the calls that were running when the execution was stored. They start again.</summary>
    public static IReadOnlyList<TaskCall> InFlight(Execution execution) => !execution.IsRunning ? [] :
    [
        .. execution.Branches.Where(branch => branch is { Phase: BranchPhase.Task, Task.IsSubmitted: false })
            .Select(branch => new TaskCall(branch.Task!.Id, branch.Task.Resource, branch.Task.Arguments)),
    ];

    public WorkflowProgress Stop(Execution execution, WorkflowError error) =>
        Happen(execution, turn => turn.End(ExecutionStatus.Aborted, null, error));

    /// <summary>Starts a failed execution again, in the states that failed or were aborted.</summary>
    public WorkflowProgress Redrive(Execution execution)
    {
        execution.Status = ExecutionStatus.Running;
        execution.EndedAt = null;
        execution.Error = null;
        execution.Redrives++;
        execution.Deadline = environment.Now + machine.Timeout;
        return Happen(execution, turn => turn.Redrive());
    }

    private WorkflowProgress OfTask(Execution execution, Func<TaskAttempt, bool> wanted, Action<Turn, Branch> happen) =>
        Happen(execution, turn =>
        {
            if (execution.Branches.Find(branch => branch.Phase == BranchPhase.Task && wanted(branch.Task!)) is { } found)
            {
                happen(turn, found);
            }
        });

    private WorkflowProgress Happen(Execution execution, Action<Turn> happen)
    {
        var turn = new Turn(machine, execution, environment);
        if (execution.IsRunning)
        {
            happen(turn);
            turn.PerformReady();
        }

        return turn.Progress;
    }
}
