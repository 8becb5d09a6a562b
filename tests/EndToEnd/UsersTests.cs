using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class UsersTests(RunningShop shop)
{
    [Fact]
    public async Task A_vendor_created_by_an_administrator_can_sign_in_and_sell_at_once()
    {
        var grace = NewUser.Of("vendor");
        var created = await shop.Client.PostAsync("/users", grace.Body, await shop.AdminTokenAsync());
        Assert.True(created.Status == 201, created.ToString());
        Assert.EndsWith($"/users/{created.Text("userId")}", created.Headers.Location!.ToString(), StringComparison.Ordinal);
        var found = await shop.Client.GetAsync($"/users/{created.Text("userId")}", await shop.AdminTokenAsync());
        Assert.Equal(created.Json.GetRawText(), found.Json.GetRawText());
        var login = await SignInAsync(grace.Email, grace.Password);
        Assert.Equal("vendor", login.Json.GetProperty("user").GetProperty("role").GetString());
        Assert.Equal(201, (await shop.Client.PostAsync("/products", ProductBody.In("Books"), login.Text("idToken"))).Status);
    }

    [Fact]
    public async Task An_email_address_belongs_to_one_user()
    {
        var grace = NewUser.Of("customer");
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
            await shop.Client.PostAsync("/users", grace.Body, await shop.AdminTokenAsync())));
        Assert.Equal([201, 409, 409], answers.Select(answer => answer.Status).Order());
        Assert.All(answers.Where(answer => answer.Status == 409), answer => Assert.Equal("urn:problem-type:shop:email-taken", answer.Text("type")));
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var taken = await shop.Client.PostAsync("/users", grace.Body, await shop.AdminTokenAsync());
        var theirs = await shop.Client.PostAsync("/users", (grace with { Email = customer.Email }).Body, await shop.AdminTokenAsync());
        Assert.Equal((409, 409), (taken.Status, theirs.Status));
    }

    [Fact]
    public async Task A_deactivated_user_cannot_sign_in_or_refresh_until_reactivation()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var login = await SignInAsync(customer.Email, customer.Password);
        var admin = await shop.AdminTokenAsync();
        Assert.Equal(204, (await shop.Client.DeleteAsync($"/users/{customer.UserId}", admin)).Status);
        Assert.Equal(403, (await SignInAsync(customer.Email, customer.Password)).Status);
        Assert.Equal(401, (await RefreshAsync(login)).Status);
        var kept = await shop.Client.GetAsync($"/users/{customer.UserId}", admin);
        Assert.Equal(("deactivated", customer.Email), (kept.Text("status"), kept.Text("email")));
        Assert.Equal(200, (await shop.Client.PutAsync($"/users/{customer.UserId}", new { status = "active" }, admin)).Status);
        Assert.Equal(200, (await SignInAsync(customer.Email, customer.Password)).Status);
    }

    [Fact]
    public async Task A_new_role_takes_effect_with_the_next_token()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var login = await SignInAsync(customer.Email, customer.Password);
        Assert.Equal(403, (await shop.Client.PostAsync("/products", ProductBody.In("Books"), login.Text("idToken"))).Status);
        var promoted = await shop.Client.PutAsync(
            $"/users/{customer.UserId}", new { role = "vendor", storeName = "Lamps" }, await shop.AdminTokenAsync());
        Assert.True(promoted.Status == 200, promoted.ToString());
        var refreshed = await RefreshAsync(login);
        Assert.Equal(201, (await shop.Client.PostAsync("/products", ProductBody.In("Books"), refreshed.Text("idToken"))).Status);
    }

    [Fact]
    public async Task Administrators_cannot_change_their_own_role_or_status()
    {
        var admin = await shop.AdminTokenAsync();
        var id = (await shop.Client.GetAsync("/users/me", admin)).Text("userId");
        Assert.Equal(403, (await shop.Client.PutAsync($"/users/{id}", new { role = "customer" }, admin)).Status);
        Assert.Equal(403, (await shop.Client.PutAsync($"/users/{id}", new { status = "deactivated" }, admin)).Status);
        Assert.Equal(403, (await shop.Client.DeleteAsync($"/users/{id}", admin)).Status);
    }

    [Fact]
    public async Task A_stale_version_is_answered_with_409_edit_conflict_before_the_role_is_checked()
    {
        var admin = await shop.AdminTokenAsync();
        var me = await shop.Client.GetAsync("/users/me", admin);
        var stale = await shop.Client.PutAsync($"/users/{me.Text("userId")}", new { role = "customer", version = me.Version - 1 }, admin);
        Assert.Equal((409, "urn:problem-type:shop:edit-conflict"), (stale.Status, stale.Text("type")));
    }

    [Fact]
    public async Task One_of_several_concurrent_edits_renames_user_and_profile_and_the_others_get_409()
    {
        var token = await (await Customer.ConfirmedAsync(shop.Client)).TokenAsync(shop.Client);
        var version = (await shop.Client.GetAsync("/users/me", token)).Version;
        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(n => shop.Client.PutAsync("/users/me", new { name = $"Ada {n}", version }, token)));
        var won = Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Except([won]), answer => Assert.Equal(409, answer.Status));
        var me = await shop.Client.GetAsync("/users/me", token);
        Assert.Equal((won.Text("name"), won.Text("name")), (me.Text("name"), me.Json.GetProperty("profile").GetProperty("displayName").GetString()));
    }

    private Task<Answer> SignInAsync(string email, string password) => shop.Client.PostAsync("/auth/login", new { email, password });

    private Task<Answer> RefreshAsync(Answer login) =>
        Customer.RefreshAsync(shop.Client, login);
}
