using Amazon.DynamoDBv2.Model;
using Shop.Domain.Notifications;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Notifications;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Notifications;

[Collection(DynamoDbTests.Name)]
public sealed class NotificationStoreTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly UserId Ada = UserId.Parse("ada");

    private static readonly DateTimeOffset Later = FixedTime.Noon.AddHours(1);

    private TestTables tables = null!;
    private NotificationStore store = null!;

    public async Task InitializeAsync()
    {
        tables = await dynamoDb.TablesAsync();
        store = tables.New<NotificationStore>();
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Lists_stored_notifications_read_and_unread()
    {
        var (unread, read) = (Mailbox.For("ada"), Mailbox.For("ada", 1).ReadAt(Later));
        await PutAsync(unread, read);
        Assert.Equal(
            [read, unread], (await store.ListAsync(NotificationStore.Query(Ada, unreadOnly: false), new(20, null), CancellationToken.None)).Require().Items);
        Assert.Equal([unread], (await store.ListAsync(NotificationStore.Query(Ada, unreadOnly: true), new(20, null), CancellationToken.None)).Require().Items);
    }

    [Fact]
    public async Task A_repeated_event_adds_nothing_and_keeps_the_notification_read()
    {
        await PutAsync(Mailbox.For("ada"));
        await store.MarkReadAsync(Ada, Mailbox.For("ada").Id, Later, CancellationToken.None);
        await PutAsync(Mailbox.For("ada"));
        Assert.Equal(Timestamp.Write(Later), Assert.Single(await tables.RowsAsync(ShopTable.Notifications))["readAt"].S);
    }

    [Fact]
    public async Task Recording_again_answers_the_stored_notification()
    {
        var waiting = Mailbox.MailFor("ada");
        Assert.Equal(DeliveryState.Pending, (await store.RecordAsync(waiting, CancellationToken.None)).Delivery);
        await store.MarkSentAsync(Ada, waiting.Id, CancellationToken.None);
        await store.MarkSentAsync(Ada, waiting.Id, CancellationToken.None);
        Assert.Equal(DeliveryState.Sent, (await store.RecordAsync(waiting, CancellationToken.None)).Delivery);
        Assert.Single(await tables.RowsAsync(ShopTable.Notifications));
    }

    [Fact]
    public async Task Marking_the_mail_of_an_unknown_notification_as_sent_fails_and_creates_nothing()
    {
        await Assert.ThrowsAsync<ConditionalCheckFailedException>(
            () => store.MarkSentAsync(Ada, Mailbox.MailFor("ada").Id, CancellationToken.None));
        Assert.Empty(await tables.RowsAsync(ShopTable.Notifications));
    }

    [Fact]
    public async Task A_second_reading_does_not_change_the_time()
    {
        await PutAsync(Mailbox.For("ada"));
        var first = await store.MarkReadAsync(Ada, Mailbox.For("ada").Id, Later, CancellationToken.None);
        Assert.Equal(Mailbox.For("ada").ReadAt(Later), first);
        Assert.Equal(first, await store.MarkReadAsync(Ada, Mailbox.For("ada").Id, Later.AddHours(1), CancellationToken.None));
    }

    [Fact]
    public async Task The_read_time_is_the_creation_time_when_the_clock_is_slow()
    {
        await PutAsync(Mailbox.For("ada"));
        var read = await store.MarkReadAsync(Ada, Mailbox.For("ada").Id, FixedTime.Noon.AddMinutes(-5), CancellationToken.None);
        Assert.Equal(FixedTime.Noon, read?.ReadAt);
    }

    [Fact]
    public async Task Marking_an_unknown_notification_as_read_creates_nothing()
    {
        await PutAsync(Mailbox.For("ada"));
        Assert.Null(await store.MarkReadAsync(UserId.Parse("bob"), Mailbox.For("ada").Id, Later, CancellationToken.None));
        Assert.False(Assert.Single(await tables.RowsAsync(ShopTable.Notifications)).ContainsKey("readAt"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_without_repeats_or_gaps_and_without_notifications_of_others(bool unreadOnly)
    {
        await PutAsync([.. Enumerable.Range(0, 7).Select(n => Mailbox.For("ada", n)), Mailbox.For("bob"), Mailbox.For("ada2")]);
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await store.ListAsync(NotificationStore.Query(Ada, unreadOnly), new(3, cursor), CancellationToken.None)).Require();
            seen.AddRange(page.Items.Select(item => item.Title));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal(Enumerable.Range(0, 7).Reverse().Select(n => $"Title {n}"), seen);
    }

    /// <summary>A put writes the table and the unread index; a read takes it out of the index again; a list is one query.</summary>
    [Fact]
    public async Task Each_operation_uses_the_expected_requests_and_units()
    {
        await PutAsync(Mailbox.For("ada"), Mailbox.For("ada", 1));
        Assert.Equal((2, 0.0, 4.0), Spent());
        await store.MarkReadAsync(Ada, Mailbox.For("ada").Id, Later, CancellationToken.None);
        Assert.Equal((3, 0.0, 6.0), Spent());
        await store.ListAsync(NotificationStore.Query(Ada, unreadOnly: false), new PageRequest(20, null), CancellationToken.None);
        await store.ListAsync(NotificationStore.Query(Ada, unreadOnly: true), new PageRequest(20, null), CancellationToken.None);
        Assert.Equal((5, 1.0, 6.0), Spent());
    }

    private (int Requests, double Read, double Written) Spent() =>
        (tables.Dynamo.Requests, tables.Dynamo.ReadUnits, tables.Dynamo.WriteUnits);

    private async Task PutAsync(params Notification[] notifications)
    {
        foreach (var notification in notifications)
        {
            await store.RecordAsync(notification, CancellationToken.None);
        }
    }
}
