using Amazon.DynamoDBv2.Model;
using Shop.Domain.Audit;
using Shop.Domain.Users;
using Shop.Functions.Storage;

namespace Shop.Functions.Audit;

/// <summary>An entry of the audit log, as <see cref="AuditTrail"/> wrote it.</summary>
/// <param name="Before">JSON; null when there was nothing before. Likewise <paramref name="After"/>.</param>
internal sealed record AuditEntry(
    AuditLogId Id, UserId By, Role Role, AuditAction Action, AuditEntity Entity, string? Before, string? After, DateTimeOffset At)
{
    public static AuditEntry Read(Dictionary<string, AttributeValue> item) => new(
        AuditLogId.Parse(item.Text("logId")),
        UserId.Parse(item.Text("userId")),
        Roles.Read(item.Text("role")).Require(),
        AuditActions.Read(item.Text("action")).Require(),
        AuditEntity.Read(item.Text("entity")).Require(),
        item.TextOrNull("before"),
        item.TextOrNull("after"),
        item.Time("createdAt"));
}
