namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class NotificationsWalk
{
    public static async Task WalkAsync(Walker w)
    {
        w.Expect(200, await w.Client.GetAsync("/notifications", w.Customer), "notifications");
        w.Expect(200, await w.Client.GetAsync("/notifications?unread=true", w.Customer), "unread notifications");
        w.Expect(404, await w.Client.PutAsync("/notifications/ntf_00000000000000000000000000/read", new { }, w.Customer), "read notification");
    }
}
