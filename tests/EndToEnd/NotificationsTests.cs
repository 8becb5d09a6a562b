using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class NotificationsTests(RunningShop shop)
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Users_read_only_their_own_notifications()
    {
        var (ada, bob) = (await Customer.ConfirmedAsync(shop.Client), await Customer.ConfirmedAsync(shop.Client));
        var (adas, bobs) = (await ada.TokenAsync(shop.Client), await bob.TokenAsync(shop.Client));
        await shop.Shop.SettledAsync(CancellationToken.None);
        var welcome = Assert.Single(await IdsAsync("/notifications", adas));
        var bobsWelcome = Assert.Single(await IdsAsync("/notifications", bobs));
        var older = await StoredNotification.PutAsync(shop.Shop, ada.UserId, Noon);
        var newer = await StoredNotification.PutAsync(shop.Shop, ada.UserId, Noon.AddHours(1));
        Assert.Equal([welcome, newer, older], await IdsAsync("/notifications", adas));
        Assert.Equal([bobsWelcome], await IdsAsync("/notifications", bobs));
        foreach (var other in new[] { bobs, await shop.AdminTokenAsync() })
        {
            Assert.Equal(404, (await shop.Client.PutAsync($"/notifications/{older}/read", new { }, other)).Status);
        }

        Assert.Equal([welcome, newer, older], await IdsAsync("/notifications?unread=true", adas));
        var read = await shop.Client.PutAsync($"/notifications/{older}/read", new { }, adas);
        var again = await shop.Client.PutAsync($"/notifications/{older}/read", new { }, adas);
        Assert.Equal((200, 200, read.Text("readAt")), (read.Status, again.Status, again.Text("readAt")));
        Assert.Equal([welcome, newer], await IdsAsync("/notifications?unread=true", adas));
    }

    [Fact]
    public async Task A_cursor_of_another_user_is_refused()
    {
        var (ada, bob) = (await Customer.ConfirmedAsync(shop.Client), await Customer.ConfirmedAsync(shop.Client));
        foreach (var hour in Enumerable.Range(0, 3))
        {
            await StoredNotification.PutAsync(shop.Shop, ada.UserId, Noon.AddHours(hour));
        }

        var page = await shop.Client.GetAsync("/notifications?limit=2", await ada.TokenAsync(shop.Client));
        var other = await shop.Client.GetAsync($"/notifications?limit=2&cursor={page.Text("nextCursor")}", await bob.TokenAsync(shop.Client));
        Assert.Equal(400, other.Status);
        Assert.Equal(["cursor"], other.RefusedFields());
    }

    private async Task<List<string>> IdsAsync(string path, string token)
    {
        var answer = await shop.Client.GetAsync(path, token);
        Assert.True(answer.Status == 200, answer.ToString());
        return [.. answer.Items.Select(item => item.GetProperty("notificationId").GetString()!)];
    }
}
