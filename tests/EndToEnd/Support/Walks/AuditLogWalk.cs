namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class AuditLogWalk
{
    public static async Task WalkAsync(Walker w)
    {
        w.Expect(200, await w.Client.GetAsync("/audit-log?userId=somebody", w.Admin), "audit log of a user");
        w.Expect(200, await w.Client.GetAsync("/audit-log?entity=users/somebody", w.Admin), "audit log of an entity");
    }
}
