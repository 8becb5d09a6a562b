using Shop.Local.Messaging;

namespace Shop.Tests.Local.Messaging;

/// <summary>Records the state machines that rules and schedules start.</summary>
internal sealed class StartedMachines : IStateMachines
{
    public List<(string Arn, string Input)> Started { get; } = [];

    /// <summary>The reason why no execution starts; null when executions start.</summary>
    public string? Refusal { get; set; }

    public void Start(string stateMachineArn, string input)
    {
        if (Refusal is not null)
        {
            throw new InvalidOperationException(Refusal);
        }

        Started.Add((stateMachineArn, input));
    }

    public Task<SyncResult> RunAsync(string stateMachineArn, string input, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Neither a rule nor a schedule waits for an execution.");
}
