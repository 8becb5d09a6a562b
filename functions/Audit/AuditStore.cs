using System.Security.Cryptography;
using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Audit;

/// <summary>The audit log. Each entry is written in the transaction of the change that it records.</summary>
internal sealed class AuditStore(Writes writes, Paging paging)
{
    public TransactWriteItem Write(Caller by, AuditRecord record, DateTimeOffset now) =>
        writes.Create(ShopTable.AuditLog, AuditEntry.Write(
            AuditLogId.From(now, RandomNumberGenerator.GetBytes(AuditLogId.RandomBytes)), by, record, now));

    /// <summary>The entries of one user or of one resource, the newest first. Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<AuditEntry>>> ListAsync(AuditQuery query, PageRequest page, CancellationToken cancellationToken) =>
        paging.ReadAsync(query.ToIndexQuery(), page, AuditEntry.Read, cancellationToken);
}

/// <summary>What a change records in the audit log.</summary>
/// <param name="Before">The resource as the API shows it; null when it did not exist. Likewise <paramref name="After"/>.</param>
internal sealed record AuditRecord(AuditAction Action, AuditEntity Entity, object? Before, object? After);
