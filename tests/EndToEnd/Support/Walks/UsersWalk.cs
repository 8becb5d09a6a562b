namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class UsersWalk
{
    public static async Task WalkAsync(Walker w)
    {
        w.Expect(200, await w.Client.GetAsync("/users/me", w.Customer), "me");
        w.Expect(200, await w.Client.PutAsync("/users/me", new { name = "Ada King" }, w.Customer), "rename me");
        var grace = NewUser.Of("vendor");
        var created = w.Expect(201, await w.Client.PostAsync("/users", grace.Body, w.Admin), "create user");
        w.Expect(409, await w.Client.PostAsync("/users", grace.Body, w.Admin), "create user again");
        if (created.Status == 201)
        {
            var id = created.Text("userId");
            w.Expect(200, await w.Client.GetAsync($"/users/{id}", w.Admin), "get user");
            w.Expect(200, await w.Client.GetAsync($"/users?id={id}", w.Admin), "list users by id");
            w.Expect(200, await w.Client.PutAsync($"/users/{id}", new { name = "Grace Murray", role = "customer" }, w.Admin), "edit user");
            w.Expect(204, await w.Client.DeleteAsync($"/users/{id}", w.Admin), "deactivate user");
        }

        w.Expect(200, await w.Client.GetAsync($"/users?email={grace.Email}", w.Admin), "list users by mail address");
        w.Expect(200, await w.Client.GetAsync("/users?role=customer", w.Admin), "list users by role");
        w.Expect(200, await w.Client.GetAsync("/users?status=deactivated", w.Admin), "list users by status");
    }
}
