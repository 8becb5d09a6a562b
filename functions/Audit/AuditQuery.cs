namespace Shop.Functions.Audit;

/// <summary>Selects the entries of one user or the entries of one resource. Exactly one of the two values is set.</summary>
internal sealed record AuditQuery(UserId? User, AuditEntity? Entity)
{
    /// <returns>Refused: <see cref="Invalid"/> for <c>userId</c> and <c>entity</c>.</returns>
    public static Outcome<AuditQuery> Read(Query query)
    {
        var form = new FormReader();
        var user = form.Take(Outcome.Optional(query["userId"], "userId", UserId.Read));
        var entity = form.Take(Outcome.Optional(query["entity"], "entity", AuditEntity.Read));
        return form.Build(() => user is null == entity is null
            ? Invalid.Field("userId", "must be given when entity is not, and only then")
            : Outcome.Of(new AuditQuery(user, entity)));
    }

    public IndexQuery ToIndexQuery() => User is null
        ? new(ShopTable.AuditLog, Tables.AuditLogByEntity, $"{Entity}")
        : new(ShopTable.AuditLog, Tables.AuditLogByUser, $"{User}");
}
