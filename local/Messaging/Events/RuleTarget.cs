using Shop.Local.Messaging.Queues;

namespace Shop.Local.Messaging.Events;

/// <summary>A target of a rule as the source of dead letters.</summary>
/// <param name="retry">Delivers a dead letter again. Returns null on success, otherwise the reason of the failure.</param>
internal sealed class RuleTarget(TargetDefinition target, Func<QueueMessage, string?> retry) : IDeadLetterSource
{
    public string Name => NameOf(target);

    public string? DeadLetterArn => target.DeadLetterArn;

    public static string NameOf(TargetDefinition target) => $"rule {target.Bus}/{target.Rule} to {target.Arn.Split(':')[^1]}";

    public Task<string?> RetryAsync(QueueMessage letter, CancellationToken cancellationToken) => Task.FromResult(retry(letter));
}
