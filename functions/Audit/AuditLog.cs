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
    public Task<Outcome<Page<AuditEntry>>> By(UserId user, PageRequest page, CancellationToken cancelled) =>
        Read(Tables.AuditLogByUser, $"{user}", page, cancelled);

    /// <inheritdoc cref="By"/>
    public Task<Outcome<Page<AuditEntry>>> Of(AuditEntity entity, PageRequest page, CancellationToken cancelled) =>
        Read(Tables.AuditLogByEntity, $"{entity}", page, cancelled);

    private Task<Outcome<Page<AuditEntry>>> Read(string index, string partition, PageRequest page, CancellationToken cancelled) =>
        paging.Read(new IndexQuery(ShopTable.AuditLog, index, partition), page, AuditEntry.Read, cancelled);
}
