using System.Text.Json.Nodes;
using Shop.Local.Gate;
using Shop.Local.Workflows.Asl;
using Shop.Local.Workflows.Executions;

namespace Shop.Local.Workflows;

/// <summary>Runs tasks, if the role of their state machine allows it.</summary>
/// <param name="integrations">The integrations by the Resource of a Task state.</param>
internal sealed class TaskRunner(
    IReadOnlyDictionary<string, IIntegration> integrations, IReadOnlyDictionary<string, RolePolicies> roles, RunLog log)
{
    public async Task<TaskResult> RunAsync(Execution execution, TaskCall call)
    {
        var integration = integrations[call.Resource];
        var arguments = call.Arguments as JsonObject ?? [];
        try
        {
            var needed = integration.Needs(arguments);
            var role = roles[execution.RoleArn];
            if (role.Decide(needed) != PolicyDecision.Allowed)
            {
                throw new TaskException(integration.DeniedError, $"AccessDeniedException: {role.Refusal(call.Id, needed)}");
            }

            return new(await integration.RunAsync(arguments), null);
        }
        catch (TaskException error)
        {
            log.Write(execution.MachineName, "Warning", $"{execution.Name}: {error.Failure.Error}: {error.Failure.Cause}");
            return new(null, error.Failure);
        }
        catch (Exception error)
        {
            log.Write(execution.MachineName, "Error", $"{execution.Name}: {error}");
            return new(null, new(WorkflowError.TaskFailed, error.Message));
        }
    }
}

/// <param name="Error">Null when the task succeeded.</param>
internal sealed record TaskResult(JsonNode? Output, WorkflowError? Error);
