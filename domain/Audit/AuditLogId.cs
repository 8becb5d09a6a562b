namespace Shop.Domain.Audit;

/// <summary>The id of an entry of the audit log: <c>log_</c> and 26 base32 digits, ordered by time.</summary>
/// <example>log_01KJMJ2M00000000000000000A</example>
public sealed record AuditLogId : TimeOrderedId<AuditLogId>, ITimeOrderedId<AuditLogId>
{
    private AuditLogId(string text)
        : base(text)
    {
    }

    static string ITimeOrderedId<AuditLogId>.Prefix => "log_";

    static string ITimeOrderedId<AuditLogId>.Noun => "an audit log id";

    static AuditLogId ITimeOrderedId<AuditLogId>.Of(string text) => new(text);
}
