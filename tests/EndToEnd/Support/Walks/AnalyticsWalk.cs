namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class AnalyticsWalk
{
    public static async Task WalkAsync(Walker w) =>
        w.Expect(200, await w.Client.GetAsync("/analytics/events?type=UserRegistered&day=2026-01-31", w.Admin), "events of a day");
}
