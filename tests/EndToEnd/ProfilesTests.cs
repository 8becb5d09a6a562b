using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class ProfilesTests(RunningShop shop)
{
    [Fact]
    public async Task A_profile_is_found_by_owner_manager_and_administrator_and_by_nobody_else()
    {
        var (ada, boss, eve) = (await Customer.ConfirmedAsync(shop.Client), await Customer.ConfirmedAsync(shop.Client), await Customer.ConfirmedAsync(shop.Client));
        var (owner, manager, stranger) = (await ada.TokenAsync(shop.Client), await boss.TokenAsync(shop.Client), await eve.TokenAsync(shop.Client));
        Assert.Equal(200, (await shop.Client.PutAsync("/users/me/profile", new { managerId = boss.UserId }, owner)).Status);
        foreach (var reader in new[] { owner, manager, await shop.AdminTokenAsync() })
        {
            Assert.Equal(200, (await shop.Client.GetAsync($"/profiles/prf_{ada.UserId}", reader)).Status);
            Assert.Equal(200, (await shop.Client.GetAsync($"/profiles?userId={ada.UserId}", reader)).Status);
        }

        Assert.Equal(404, (await shop.Client.GetAsync($"/profiles/prf_{ada.UserId}", stranger)).Status);
        Assert.Equal(404, (await shop.Client.GetAsync($"/profiles?userId={ada.UserId}", stranger)).Status);
        Assert.Equal(404, (await shop.Client.GetAsync($"/profiles?managerId={boss.UserId}", stranger)).Status);
        Assert.Equal(404, (await shop.Client.PutAsync($"/profiles/prf_{ada.UserId}", new { jobTitle = "Mine" }, stranger)).Status);
        Assert.Equal(403, (await shop.Client.PutAsync($"/profiles/prf_{ada.UserId}", new { jobTitle = "Mine" }, manager)).Status);
        var team = await shop.Client.GetAsync($"/profiles?managerId={boss.UserId}", manager);
        Assert.Equal([ada.UserId], team.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("userId").GetString()));
    }

    [Fact]
    public async Task Of_several_edits_of_one_profile_at_once_one_is_made_and_the_others_conflict()
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
    public async Task A_lost_profile_is_given_again()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var admin = await shop.AdminTokenAsync();
        Assert.Equal(409, (await shop.Client.PostAsync("/profiles", new { userId = customer.UserId }, admin)).Status);
        await ShopTables.LoseProfileAsync(shop.Shop, customer.UserId);
        Assert.Equal(201, (await shop.Client.PostAsync("/profiles", new { userId = customer.UserId }, admin)).Status);
        Assert.Equal(200, (await shop.Client.GetAsync("/users/me", await customer.TokenAsync(shop.Client))).Status);
    }
}
