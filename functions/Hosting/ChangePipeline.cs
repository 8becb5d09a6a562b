using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Hosting;

/// <summary>
/// Runs every change in the same order: load, admit the caller, look for a change that was already made, check the client's version,
/// decide, write, answer. One transaction writes the change, its audit entry and the stored answer.
/// </summary>
internal sealed class ChangePipeline(Transactions transactions, Attempts attempts, AuditStore audit, TimeProvider time)
{
    /// <returns><see cref="Unavailable"/> when other requests changed the resource first in every attempt.</returns>
    public async Task<Reply> RunAsync<TRead, TAfter>(Call call, Change<TRead, TAfter> change)
        where TRead : class
    {
        TRead? first = null;
        for (var attempt = 1; attempt <= Attempts.Max; attempt++)
        {
            var now = time.GetUtcNow();
            if (await change.Load(now, call.CancellationToken) is not { } found)
            {
                return new NotFound();
            }

            if (!change.Admit(found).TryGet(out var read, out var refusal))
            {
                return refusal;
            }

            if (change.AlreadyMade(read) is { } made)
            {
                return made;
            }

            if (change.Sent is { } sent && sent != change.Version(read))
            {
                return new EditConflict(sent, change.Version(read), change.Show(read));
            }

            if (!change.Decide(read, now).TryGet(out var after, out refusal))
            {
                return refusal;
            }

            var (reply, writes) = (change.Answer(read, after), change.Write(read, after));
            if (writes.Count > 0 && first is not null && change.Conflicts(first, read))
            {
                return new EditConflict(Sent: null, change.Version(read), change.Show(read));
            }

            first ??= read;
            var record = writes.Count > 0 ? change.Audit?.Invoke(read, after) : null;
            if (await TryWriteAsync(call, writes, record, reply, now))
            {
                return reply;
            }

            if (await call.StoredAnswer.FindAsync() is { } stored)
            {
                return stored;
            }

            await attempts.PauseAsync(attempt, call.CancellationToken);
        }

        return new Unavailable();
    }

    /// <summary>Creates a resource. The resource must not exist yet.</summary>
    public async Task<Reply> CreateAsync<T>(Call call, Addition<T> addition)
    {
        var now = time.GetUtcNow();
        if (!addition.Decide(now).TryGet(out var added, out var refusal))
        {
            return refusal;
        }

        var reply = addition.Answer(added);
        return await TryWriteAsync(call, addition.Write(added), addition.Audit?.Invoke(added), reply, now) ? reply : addition.Taken(added);
    }

    private async Task<bool> TryWriteAsync(
        Call call, IReadOnlyList<TransactWriteItem> writes, AuditRecord? record, Reply reply, DateTimeOffset now)
    {
        List<TransactWriteItem> all =
        [
            .. writes,
            .. record is null ? Array.Empty<TransactWriteItem>() : [audit.Write(call.Caller, record, now)],
            .. call.StoredAnswer.Write(reply),
        ];
        return all.Count == 0 || await transactions.TryWriteAsync(call.CancellationToken, all);
    }
}
