using Shop.Local.Gate;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class ProfilesTests(RunningShop shop)
{
    [Fact]
    public async Task Owner_manager_and_administrators_can_read_a_profile_and_other_users_get_404()
    {
        var (ada, boss) = (await Customer.ConfirmedAsync(shop.Client), await Customer.ConfirmedAsync(shop.Client));
        var (owner, manager) = (await ada.TokenAsync(shop.Client), await boss.TokenAsync(shop.Client));
        var other = await (await Customer.ConfirmedAsync(shop.Client)).TokenAsync(shop.Client);
        Assert.Equal(200, (await shop.Client.PutAsync("/users/me/profile", new { managerId = boss.UserId }, owner)).Status);
        foreach (var reader in new[] { owner, manager, await shop.AdminTokenAsync() })
        {
            Assert.Equal(200, (await shop.Client.GetAsync($"/profiles/prf_{ada.UserId}", reader)).Status);
            Assert.Equal(200, (await shop.Client.GetAsync($"/profiles?userId={ada.UserId}", reader)).Status);
        }

        Assert.Equal(404, (await shop.Client.GetAsync($"/profiles/prf_{ada.UserId}", other)).Status);
        Assert.Equal(404, (await shop.Client.GetAsync($"/profiles?userId={ada.UserId}", other)).Status);
        Assert.Equal(404, (await shop.Client.GetAsync($"/profiles?managerId={boss.UserId}", other)).Status);
        Assert.Equal(404, (await shop.Client.PutAsync($"/profiles/prf_{ada.UserId}", new { jobTitle = "Mine" }, other)).Status);
        Assert.Equal(403, (await shop.Client.PutAsync($"/profiles/prf_{ada.UserId}", new { jobTitle = "Mine" }, manager)).Status);
        var team = await shop.Client.GetAsync($"/profiles?managerId={boss.UserId}", manager);
        Assert.Equal([ada.UserId], team.Items.Select(item => item.GetProperty("userId").GetString()));
    }

    [Fact]
    public async Task One_of_several_concurrent_edits_of_a_profile_succeeds_and_the_others_get_409()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var (owner, admin) = (await customer.TokenAsync(shop.Client), await shop.AdminTokenAsync());
        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(n => n % 2 == 0
            ? shop.Client.PutAsync("/users/me/profile", new { jobTitle = $"Job {n}", version = 1 }, owner)
            : shop.Client.PutAsync($"/profiles/prf_{customer.UserId}", new { department = $"Department {n}", version = 1 }, admin)));
        var won = Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Except([won]), answer => Assert.Equal((409, "urn:problem-type:shop:edit-conflict"), (answer.Status, answer.Text("type"))));
        var profile = await shop.Client.GetAsync("/users/me/profile", owner);
        Assert.Equal(won.Json.GetRawText(), profile.Json.GetRawText());
    }

    [Fact]
    public async Task An_administrator_can_create_a_lost_profile_again()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var admin = await shop.AdminTokenAsync();
        var token = await customer.TokenAsync(shop.Client);
        Assert.Equal(409, (await shop.Client.PostAsync("/profiles", new { userId = customer.UserId }, admin)).Status);
        await ShopTables.LoseProfileAsync(shop.Shop, customer.UserId);
        Assert.Equal(404, (await shop.Client.PutAsync("/users/me/profile", new { jobTitle = "Analyst" }, token)).Status);
        var before = shop.Shop.RequestCapacity;
        Assert.Equal(201, (await shop.Client.PostAsync("/profiles", new { userId = customer.UserId }, admin)).Status);
        Assert.Equal(new CapacityTotal(Requests: 2, ReadUnits: 4, WriteUnits: 9), shop.Shop.RequestCapacity - before);
        Assert.Equal(200, (await shop.Client.GetAsync("/users/me", token)).Status);
    }
}
