using System.Text.Json;

namespace Shop.Functions.Audit;

/// <summary>An entry of the audit log as the API shows it.</summary>
/// <param name="UserId">Who did it.</param>
/// <param name="Role">As what he did it.</param>
/// <param name="Entity">The path of what it was done to: <c>products/prd_…</c>.</param>
/// <param name="Before">The entity as the API showed it then; left out when there was none.</param>
/// <param name="After">The entity as the API showed it from then on; left out when there was none.</param>
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
