using Shop.Local.Data;

namespace Shop.Local.Messaging.Queues;

/// <summary>Sends dead letters back to the place where they failed: a queue, the target of a rule, or a pipe.</summary>
/// <param name="sources">The targets and the pipes.</param>
internal sealed class DeadLetterQueues(LocalDatabase database, LocalQueues queues, IReadOnlyList<IDeadLetterSource> sources)
{
    /// <summary>The queues that take dead letters.</summary>
    public IReadOnlyList<QueueDefinition> Queues =>
    [
        .. queues.All.Where(queue =>
            queues.TakesDeadLettersOfQueues(queue) || sources.Any(source => source.DeadLetterArn == queue.Arn)),
    ];

    /// <summary>
    /// Sends dead letters back. A letter of another queue becomes a new message of that queue. A letter of a target or a pipe
    /// is processed at once; when it fails again, it stays with the new reason. A letter without a source stays.
    /// </summary>
    /// <param name="name">The dead-letter queue, or the queue that it belongs to.</param>
    /// <returns>Null when there is no such queue.</returns>
    public async Task<RedriveResult?> RedriveAsync(string name, CancellationToken cancellationToken)
    {
        var named = queues.Find(name);
        if (Queues.FirstOrDefault(letters => letters == named || letters.Arn == named?.Redrive?.DeadLetterArn) is not { } queue)
        {
            return null;
        }

        var (moved, failed) = (0, 0);
        foreach (var letter in queues.Messages(queue).Where(letter => letter.Source is not null))
        {
            if (queues.Find(letter.Source!) is { } origin)
            {
                SendBack(letter, origin);
                moved++;
            }
            else if (sources.FirstOrDefault(source => source.Name == letter.Source) is { } source)
            {
                if (await source.RetryAsync(letter, cancellationToken) is { } failure)
                {
                    queues.Fail(letter, failure);
                    failed++;
                }
                else
                {
                    moved++;
                }
            }
        }

        return new(moved, failed);
    }

    private void SendBack(QueueMessage letter, QueueDefinition origin) => database.InTransaction(() =>
    {
        queues.Delete(letter);
        queues.Send(origin, letter.Body);
    });
}

/// <param name="Moved">The number of dead letters that are back in their queue or processed.</param>
/// <param name="Failed">The number of dead letters that failed again.</param>
internal sealed record RedriveResult(int Moved, int Failed);
