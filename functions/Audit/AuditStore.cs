using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Audit;

/// <summary>Writes and lists the audit log. Each entry is written in the transaction of the change that it records.</summary>
internal sealed class AuditStore(Writes writes, Paging paging, Randomness randomness)
{
    public TransactWriteItem Write(Caller by, AuditRecord record, DateTimeOffset now) =>
        writes.Create(ShopTable.AuditLog, AuditEntry.Write(randomness.NewId<AuditLogId>(now), by, record, now));

    /// <summary>Lists the entries of one user or of one resource, the newest first. Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<AuditEntry>>> ListAsync(AuditQuery query, PageRequest page, CancellationToken cancellationToken) =>
        paging.ReadAsync(query.ToIndexQuery(), page, AuditEntry.Read, cancellationToken);
}

/// <summary>The data of a change that the audit log records.</summary>
/// <param name="Before">
/// The resource before the change, as the API shows it; <paramref name="After"/> is the resource after the change. Null when the resource
/// did not exist.
/// </param>
internal sealed record AuditRecord(AuditAction Action, AuditEntity Entity, object? Before, object? After);
