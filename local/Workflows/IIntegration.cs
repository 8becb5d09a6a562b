using System.Text.Json.Nodes;
using Shop.Local.Gate;
using Shop.Local.Workflows.Asl;

namespace Shop.Local.Workflows;

/// <summary>The work of a Task state with a certain Resource.</summary>
internal interface IIntegration
{
    /// <summary>The action that the role of the state machine must allow.</summary>
    AwsAction Needs(JsonObject arguments);

    /// <summary>The name of the task's error when the role does not allow it.</summary>
    string DeniedError { get; }

    /// <returns>The result of the task.</returns>
    /// <exception cref="TaskException">The task failed.</exception>
    Task<JsonNode?> RunAsync(JsonObject arguments);
}

/// <summary>A task failed with an error that retriers and catchers can match.</summary>
internal sealed class TaskException(string error, string cause) : Exception(cause)
{
    public WorkflowError Failure { get; } = new(error, cause);
}
