using System.Text.Json.Nodes;
using Shop.Local.Data;
using Shop.Local.Messaging.Queues;
using Shop.Local.Workers;

namespace Shop.Local.Messaging.Pipes;

/// <summary>
/// Runs one pipe: reads records in order, invokes the enrichment and delivers its answer. A failed batch blocks the following batches until
/// it succeeds or the pipe gives it up. One transaction delivers a batch and moves the position in the stream.
/// </summary>
internal sealed class StreamPipe(
    PipeDefinition pipe,
    TableStream stream,
    StreamPositions positions,
    PipeTargets targets,
    LocalDatabase database,
    LocalClock clock,
    RunLog log)
    : Worker($"pipe {pipe.Name}", clock, log), IDeadLetterSource
{
    // Functions ring the pipe after a write. The rest is for writes past the gate, such as those of the AWS CLI.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly Stack<StreamBatch> batches = new();
    private DateTimeOffset retryAt = DateTimeOffset.MinValue;

    string IDeadLetterSource.Name => Name;

    string? IDeadLetterSource.DeadLetterArn => pipe.Settings.DeadLetterArn;

    /// <summary>Reads the records of a dead letter from the stream again. They are processed apart from the current records.</summary>
    public async Task<string?> RetryAsync(QueueMessage letter, CancellationToken cancellationToken) =>
        await stream.ReadAgainAsync(StreamRange.Of(letter.Body), cancellationToken) is { } records
            ? await FailureAsync(records, () => targets.DeleteDeadLetter(letter), cancellationToken)
            : "the stream does not have these records any more";

    protected override async Task<WorkStep> WorkAsync(CancellationToken cancellationToken)
    {
        if (batches.Count == 0)
        {
            var records = await stream.ReadAsync(pipe.Settings.BatchSize, cancellationToken);
            if (records.Count == 0)
            {
                return WorkStep.NothingBefore(Clock.GetUtcNow() + Interval);
            }

            batches.Push(new(records, Attempts: 0));
        }

        if (retryAt > Clock.GetUtcNow())
        {
            return WorkStep.NothingBefore(retryAt);
        }

        var batch = batches.Peek();
        var failure = await FailureAsync(batch.Records, () => positions.Processed(pipe.Name, batch.Last), cancellationToken);
        batches.Pop();
        if (failure is not null)
        {
            Fail(batch, failure);
        }

        return WorkStep.Done;
    }

    /// <summary>Processes records. Returns the error; null when the records are processed.</summary>
    /// <param name="conclude">Runs in the transaction that delivers the results.</param>
    private async Task<string?> FailureAsync(IEnumerable<StreamRecord> records, Action conclude, CancellationToken cancellationToken)
    {
        var chosen = records.Where(record => pipe.Filters.Count == 0 || pipe.Filters.Any(filter => filter.Matches(record.Event)));
        var payload = new JsonArray([.. chosen.Select(record => record.Event.DeepClone())]);
        var (results, failure) = payload.Count == 0 ? ([], null) : await targets.EnrichAsync(payload, cancellationToken);
        return failure ?? database.InTransaction(() =>
        {
            var refusal = targets.Deliver(results);
            if (refusal is null)
            {
                conclude();
            }

            return refusal;
        });
    }

    private void Fail(StreamBatch batch, string failure)
    {
        Log.Write(Name, "Warning", $"{batch.Records.Count} records from {batch.First.Sequence} on failed: {failure}");
        if (pipe.Settings.Bisects && batch.Records.Count > 1)
        {
            batches.Push(batch.Halves.Second);
            batches.Push(batch.Halves.First);
        }
        else if (Exhausted(batch) is { } condition)
        {
            GiveUp(batch, condition, failure);
        }
        else
        {
            batches.Push(batch with { Attempts = batch.Attempts + 1 });
            var pause = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, batch.Attempts), LongestPause.TotalSeconds));
            retryAt = Clock.GetUtcNow() + pause;
        }
    }

    private string? Exhausted(StreamBatch batch) =>
        pipe.Settings.MaxRetries >= 0 && batch.Attempts >= pipe.Settings.MaxRetries ? "RetryAttemptsExhausted"
        : pipe.Settings.MaxAge is { } age && Clock.GetUtcNow() - batch.First.Arrived > age ? "MaximumRecordAgeExceeded"
        : null;

    private void GiveUp(StreamBatch batch, string condition, string failure)
    {
        Log.Write(Name, "Error", $"gave up {batch.Records.Count} records from {batch.First.Sequence} on: {failure}");
        database.InTransaction(() =>
        {
            targets.SendToDeadLetters(batch.DeadLetter(pipe, condition, Clock.GetUtcNow()), Name, $"{condition}: {failure}");
            positions.Processed(pipe.Name, batch.Last);
        });
    }
}
