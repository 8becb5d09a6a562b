using Shop.Domain;
using Shop.Domain.Audit;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Audit;

/// <summary>Reads what <see cref="AuditTrail"/> wrote, the newest first. Eventually consistent.</summary>
internal sealed class AuditLog(Paging paging)
{
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<AuditEntry>>> ByAsync(UserId user, PageRequest page, CancellationToken cancellationToken) =>
        ReadAsync(Tables.AuditLogByUser, $"{user}", page, cancellationToken);

    /// <inheritdoc cref="ByAsync"/>
    public Task<Outcome<Page<AuditEntry>>> OfAsync(AuditEntity entity, PageRequest page, CancellationToken cancellationToken) =>
        ReadAsync(Tables.AuditLogByEntity, $"{entity}", page, cancellationToken);

    private Task<Outcome<Page<AuditEntry>>> ReadAsync(string index, string partition, PageRequest page, CancellationToken cancellationToken) =>
        paging.ReadAsync(new IndexQuery(ShopTable.AuditLog, index, partition), page, AuditEntry.Read, cancellationToken);
}
