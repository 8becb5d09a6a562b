using Shop.Domain.Events;
using Shop.Domain.Users;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class AnalyticsTests(RunningShop shop)
{
    [Fact]
    public async Task Lists_the_events_of_a_type_and_a_day()
    {
        var user = $"{Guid.NewGuid()}";
        var id = $"{EventId.Of(Subject.Of(UserId.Parse(user)), 2, EventKind.UserDeactivated)}";
        await ShopTables.PutAsync(
            shop.Shop,
            "event-logs",
            ("userId", user),
            ("sortKey", $"2026-05-04T12:00:00.0000000Z#{id}"),
            ("typeDay", "UserDeactivated#2026-05-04"),
            ("eventId", id),
            ("type", "UserDeactivated"),
            ("subject", $"users/{user}"),
            ("version", "2"),
            ("occurredAt", "2026-05-04T12:00:00.0000000Z"),
            ("user", user),
            ("data", $$"""{"userId":"{{user}}"}"""));
        var admin = await shop.AdminTokenAsync();
        var answer = await shop.Client.GetAsync("/analytics/events?type=UserDeactivated&day=2026-05-04&limit=100", admin);
        var item = Assert.Single(answer.Items, one => one.GetProperty("eventId").GetString() == id);
        Assert.Equal((2, user), (item.GetProperty("version").GetInt32(), item.GetProperty("data").GetProperty("userId").GetString()));
        var other = await shop.Client.GetAsync("/analytics/events?type=UserDeactivated&day=2026-05-05", admin);
        Assert.Empty(other.Items);
    }
}
