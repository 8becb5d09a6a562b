using System.Text.Json;

namespace Shop.Functions.Audit;

/// <summary>An entry of the audit log as the API shows it.</summary>
/// <param name="LogId"><inheritdoc cref="AuditLogId"/></param>
/// <param name="UserId"><inheritdoc cref="Domain.Users.UserId"/></param>
/// <param name="Role" example="admin">The role that the user had when the change was made.</param>
/// <param name="Action" example="update">The kind of change.</param>
/// <param name="Entity" example="products/prd_01KJMJ2M00000000000000000A">The path of the changed resource.</param>
/// <param name="Before">The resource before the change, as the API shows it; absent when it did not exist.</param>
/// <param name="After">The resource after the change, as the API shows it; absent when it no longer exists.</param>
/// <param name="CreatedAt"><inheritdoc cref="Fields.CreatedAt"/></param>
internal sealed record AuditEntryView(
    string LogId,
    string UserId,
    [property: Wire<Role>] string Role,
    [property: Wire<AuditAction>] string Action,
    string Entity,
    JsonElement? Before,
    JsonElement? After,
    DateTimeOffset CreatedAt)
{
    public static AuditEntryView Of(AuditEntry entry) => new(
        $"{entry.Id}",
        $"{entry.By}",
        entry.Role.Wire(),
        entry.Action.Wire(),
        $"{entry.Entity}",
        Parse(entry.Before),
        Parse(entry.After),
        entry.At);

    private static JsonElement? Parse(string? json) => json is null ? null : JsonElement.Parse(json);
}
