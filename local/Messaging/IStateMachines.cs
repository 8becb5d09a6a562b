using System.Text.Json.Nodes;

namespace Shop.Local.Messaging;

/// <summary>The operations of Step Functions that rules and pipes use.</summary>
internal interface IStateMachines
{
    /// <summary>
    /// Starts an execution with a new unique name and returns at once. When the transaction of the caller fails, the execution is not
    /// started.
    /// </summary>
    void Start(string stateMachineArn, string input);

    /// <summary>Starts an execution with a new unique name and waits for its end.</summary>
    Task<SyncResult> RunAsync(string stateMachineArn, string input, CancellationToken cancellationToken);
}

/// <summary>The end of an execution.</summary>
/// <param name="Failure">The reason why the execution did not succeed; null when it succeeded.</param>
internal sealed record SyncResult(JsonNode? Output, string? Failure);
