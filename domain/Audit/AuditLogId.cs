using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain.Audit;

/// <summary><c>log_</c> and 26 base32 digits, ordered by time.</summary>
public sealed record AuditLogId : TimeOrderedId
{
    private const string Prefix = "log_";

    private AuditLogId(string text)
        : base(text)
    {
    }

    /// <param name="now">Not before 1970.</param>
    /// <param name="random">Exactly <see cref="TimeOrderedId.RandomBytes"/> bytes.</param>
    public static AuditLogId From(DateTimeOffset now, ReadOnlySpan<byte> random) => new(Compose(Prefix, now, random));

    public static bool TryParse(string? text, [NotNullWhen(true)] out AuditLogId? id)
    {
        id = IsWellFormed(text, Prefix) ? new AuditLogId(text!) : null;
        return id is not null;
    }

    /// <exception cref="FormatException">The text is no audit log id.</exception>
    public static AuditLogId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not an audit log id.");
}
