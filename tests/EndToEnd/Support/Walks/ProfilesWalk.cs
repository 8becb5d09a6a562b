namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class ProfilesWalk
{
    public static async Task WalkAsync(Walker w)
    {
        var created = w.Expect(201, await w.Client.PostAsync("/users", NewUser.Of("customer").Body, w.Admin), "create manager");
        w.Expect(200, await w.Client.GetAsync("/users/me/profile", w.Customer), "my profile");
        if (created.Status == 201)
        {
            var manager = created.Text("userId");
            var mine = w.Expect(200, await w.Client.PutAsync("/users/me/profile", new { managerId = manager }, w.Customer), "edit my profile");
            w.Expect(200, await w.Client.GetAsync($"/profiles?managerId={manager}", w.Admin), "list profiles of a team");
            w.Expect(200, await w.Client.GetAsync($"/profiles?userId={manager}", w.Admin), "list profiles of a user");
            w.Expect(200, await w.Client.GetAsync($"/profiles/prf_{manager}", w.Admin), "get profile");
            await ShopTables.LoseProfileAsync(w.Shop, manager);
            w.Expect(201, await w.Client.PostAsync("/profiles", new { userId = manager }, w.Admin), "create profile");
            if (mine.Status == 200)
            {
                var edit = new { jobTitle = "Chief", managerId = mine.Text("userId") };
                w.Expect(200, await w.Client.PutAsync($"/profiles/prf_{manager}", edit, w.Admin), "edit profile");
            }
        }
    }
}
