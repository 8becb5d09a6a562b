using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Audit;

/// <summary>An entry of the audit log.</summary>
/// <param name="Before">
/// The JSON of the resource before the change; <paramref name="After"/> is the JSON after the change. Null when the resource did not exist.
/// </param>
internal sealed record AuditEntry(
    AuditLogId Id, UserId By, Role Role, AuditAction Action, AuditEntity Entity, string? Before, string? After, DateTimeOffset At)
{
    public static Dictionary<string, AttributeValue> Write(AuditLogId id, Caller by, AuditRecord record, DateTimeOffset now) => Item.Of(
        ("logId", Item.Text(id)),
        ("userId", Item.Text(by.Id)),
        ("role", Item.Text(by.Actor.Role.Wire())),
        ("action", Item.Text(record.Action.Wire())),
        ("entity", Item.Text(record.Entity)),
        ("before", Item.Text(record.Before is null ? null : Json.Write(record.Before))),
        ("after", Item.Text(record.After is null ? null : Json.Write(record.After))),
        ("createdAt", Item.Time(now)));

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
