namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class UsersWalk
{
    public static async Task WalkAsync(Walker w) => w.Expect(200, await w.Client.GetAsync("/users/me", w.Customer), "me");
}
