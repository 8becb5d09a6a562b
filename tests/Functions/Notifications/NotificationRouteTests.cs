using System.Text.Json;
using Shop.Functions.Notifications;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Notifications;

[Collection(DynamoDbTests.Name)]
public sealed class NotificationRouteTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;

    public async Task InitializeAsync()
    {
        tables = await dynamoDb.TablesAsync();
        foreach (var notification in new[] { Mailbox.For("ada", 1), Mailbox.For("ada", 2), Mailbox.For("bob", 3) })
        {
            await tables.New<NotificationStore>().RecordAsync(notification, CancellationToken.None);
        }
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Lists_the_notifications_of_the_caller_the_newest_first()
    {
        var answer = await ListAsync("ada");
        Assert.Equal(["Title 2", "Title 1"], Titles(answer));
        Assert.Equal(
            ["notificationId", "kind", "title", "text", "about", "channel", "delivery", "createdAt"],
            answer.Body.GetProperty("items")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(JsonValueKind.Null, answer.Body.GetProperty("nextCursor").ValueKind);
    }

    [Fact]
    public async Task A_read_notification_is_not_in_the_unread_list()
    {
        var read = await ReadAsync($"{Mailbox.For("ada", 1).Id}", "ada");
        Assert.Equal((200, Timestamp.Write(FixedTime.Noon.AddDays(1))), (read.Status, read["readAt"]));
        Assert.Equal(["Title 2"], Titles(await ListAsync("ada", ("unread", "true"))));
        Assert.Equal(["Title 2", "Title 1"], Titles(await ListAsync("ada", ("unread", "false"))));
    }

    [Theory]
    [InlineData("bob")]
    [InlineData("admin")]
    public async Task A_notification_of_another_user_is_not_found_and_stays_unread(string caller)
    {
        Assert.Equal(404, (await ReadAsync($"{Mailbox.For("ada", 1).Id}", caller)).Status);
        Assert.Equal(2, Titles(await ListAsync("ada", ("unread", "true"))).Count());
    }

    [Theory]
    [InlineData("ntf_00000000000000000000000000")]
    [InlineData("prd_00000000000000000000000000")]
    [InlineData("nonsense")]
    public async Task Answers_404_for_an_unknown_notification(string id) => Assert.Equal(404, (await ReadAsync(id, "ada")).Status);

    [Theory]
    [InlineData("yes")]
    [InlineData("True")]
    [InlineData("")]
    public async Task Refuses_a_value_of_unread_other_than_true_or_false(string unread) =>
        Assert.Equal(["unread"], (await ListAsync("ada", ("unread", unread))).Fields);

    [Fact]
    public async Task A_cursor_works_only_for_its_own_list()
    {
        var cursor = (await ListAsync("ada", ("limit", "1")))["nextCursor"];
        Assert.Equal(["Title 1"], Titles(await ListAsync("ada", ("limit", "1"), ("cursor", cursor))));
        Assert.Equal(["cursor"], (await ListAsync("ada", ("unread", "true"), ("cursor", cursor))).Fields);
        Assert.Equal(["cursor"], (await ListAsync("bob", ("cursor", cursor))).Fields);
    }

    private Task<Answer> ListAsync(string caller, params (string, string)[] query) => Answer.OfAsync(
        tables.New<ListNotifications>().Handle(Requests.Get("/notifications", query).By(caller), new FakeContext()));

    private Task<Answer> ReadAsync(string id, string caller) => Answer.OfAsync(
        tables.New<ReadNotification>(new FixedTime(FixedTime.Noon.AddDays(1)))
            .Handle(Requests.Post($"/notifications/{id}/read", null).By(caller, caller == "admin" ? "admin" : null), new FakeContext(), id));

    private static IEnumerable<string> Titles(Answer page) =>
        page.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!);
}
