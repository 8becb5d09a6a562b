using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class NotificationsTests(RunningShop shop)
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Everybody_reads_his_own_and_nobody_anothers()
    {
        var (ada, bob) = (await Customer.ConfirmedAsync(shop.Client), await Customer.ConfirmedAsync(shop.Client));
        var (hers, his) = (await ada.TokenAsync(shop.Client), await bob.TokenAsync(shop.Client));
        var older = await StoredNotification.PutAsync(shop.Shop, ada.UserId, Noon);
        var newer = await StoredNotification.PutAsync(shop.Shop, ada.UserId, Noon.AddHours(1));
        Assert.Equal([newer, older], await IdsAsync("/notifications", hers));
        Assert.Empty(await IdsAsync("/notifications", his));
        foreach (var stranger in new[] { his, await shop.AdminTokenAsync() })
        {
            Assert.Equal(404, (await shop.Client.PutAsync($"/notifications/{older}/read", new { }, stranger)).Status);
        }

        Assert.Equal([newer, older], await IdsAsync("/notifications?unread=true", hers));
        var read = await shop.Client.PutAsync($"/notifications/{older}/read", new { }, hers);
        var again = await shop.Client.PutAsync($"/notifications/{older}/read", new { }, hers);
        Assert.Equal((200, 200, read.Text("readAt")), (read.Status, again.Status, again.Text("readAt")));
        Assert.Equal([newer], await IdsAsync("/notifications?unread=true", hers));
    }

    [Fact]
    public async Task A_cursor_of_one_caller_is_none_of_another()
    {
        var (ada, bob) = (await Customer.ConfirmedAsync(shop.Client), await Customer.ConfirmedAsync(shop.Client));
        foreach (var hour in Enumerable.Range(0, 3))
        {
            await StoredNotification.PutAsync(shop.Shop, ada.UserId, Noon.AddHours(hour));
        }

        var page = await shop.Client.GetAsync("/notifications?limit=2", await ada.TokenAsync(shop.Client));
        var stolen = await shop.Client.GetAsync($"/notifications?limit=2&cursor={page.Text("nextCursor")}", await bob.TokenAsync(shop.Client));
        Assert.Equal(400, stolen.Status);
        Assert.Equal(["cursor"], stolen.RefusedFields());
    }

    private async Task<List<string>> IdsAsync(string path, string token)
    {
        var answer = await shop.Client.GetAsync(path, token);
        Assert.True(answer.Status == 200, answer.ToString());
        return [.. answer.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("notificationId").GetString()!)];
    }
}
