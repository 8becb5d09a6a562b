namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class HealthWalk
{
    public static async Task WalkAsync(Walker w) => w.Expect(200, await w.Client.GetAsync("/health"), "health");
}
