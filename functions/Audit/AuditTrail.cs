using System.Security.Cryptography;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Audit;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Audit;

/// <summary>Records administrative writes, each in the transaction of the write itself: neither stands without the other.</summary>
internal sealed class AuditTrail(Writes writes)
{
    /// <param name="before">The entity as the API shows it; null when there was none. Likewise <paramref name="after"/>.</param>
    public TransactWriteItem Entry(Caller by, AuditAction action, AuditEntity entity, object? before, object? after, DateTimeOffset now) =>
        writes.Create(ShopTable.AuditLog, Item.Of(
            ("logId", Item.Text(AuditLogId.From(now, RandomNumberGenerator.GetBytes(AuditLogId.RandomBytes)))),
            ("userId", Item.Text(by.Id)),
            ("role", Item.Text(by.Actor.Role.Wire())),
            ("action", Item.Text(action.Wire())),
            ("entity", Item.Text(entity)),
            ("before", Item.Text(before is null ? null : Json.Write(before))),
            ("after", Item.Text(after is null ? null : Json.Write(after))),
            ("createdAt", Item.Time(now))));
}
