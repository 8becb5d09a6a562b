namespace Shop.Domain.Audit;

/// <summary>The kind of an administrative write; the wire text is the lower-case name.</summary>
public enum AuditAction
{
    Create,
    Update,
    Delete,
    Restock,
    Adjust,
}

public static class AuditActions
{
    public static string Wire(this AuditAction action) => action switch
    {
        AuditAction.Create => "create",
        AuditAction.Update => "update",
        AuditAction.Delete => "delete",
        AuditAction.Restock => "restock",
        AuditAction.Adjust => "adjust",
    };

    public static Outcome<AuditAction> Read(string? text, string field = "action") => WireText.Read<AuditAction>(text, field, Wire);
}
