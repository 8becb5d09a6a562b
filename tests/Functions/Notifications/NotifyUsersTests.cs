using Amazon.DynamoDBv2;
using Shop.Domain;
using Shop.Domain.Events;
using Shop.Domain.Notifications;
using Shop.Domain.Users;
using Shop.Functions.Notifications;
using Shop.Functions.Storage;
using Shop.Functions.Users;
using Shop.Tests.Functions.Support;
using Made = Shop.Tests.Functions.Support.Events;

namespace Shop.Tests.Functions.Notifications;

[Collection(DynamoDbTests.Name)]
public sealed class NotifyUsersTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;

    public async Task InitializeAsync() => tables = await dynamoDb.TablesAsync();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public void The_workflow_gets_exactly_the_kinds_of_events_that_cause_notices() => Assert.Equal(
        Made.OfEachKind.Where(happened => Notices.Of(happened).Count > 0).Select(happened => happened.Kind), Notices.Kinds.Order());

    [Fact]
    public void An_event_leads_to_one_mail_at_most() => Assert.All(
        Made.OfEachKind,
        happened => Assert.True(Notices.Of(happened).Where(notice => notice.Channel == Channel.Email).All(notice => notice.To is OneUser or SellerOf)
            && Notices.Of(happened).Count(notice => notice.Channel == Channel.Email) <= 1));

    [Fact]
    public async Task A_registered_user_is_welcomed_once()
    {
        await ConsumeAsync(Made.Registered("ada"));
        await ConsumeAsync(Made.Registered("ada"));

        var (recipient, notification) = Assert.Single(await SentAsync());
        Assert.Equal(("ada", NotificationKind.Welcome), (recipient, notification.Kind));
    }

    [Fact]
    public async Task A_repeated_event_does_not_make_a_read_notification_unread()
    {
        await ConsumeAsync(Made.Registered("ada"));
        var (_, notification) = Assert.Single(await SentAsync());
        await tables.New<NotificationStore>().MarkReadAsync(
            UserId.Parse("ada"), notification.Id, FixedTime.Noon.AddHours(1), CancellationToken.None);

        await ConsumeAsync(Made.Registered("ada"));

        Assert.Equal(FixedTime.Noon.AddHours(1), Assert.Single(await SentAsync()).Notification.ReadAt);
    }

    [Fact]
    public async Task The_vendor_is_told_that_the_stock_of_a_product_is_low()
    {
        await tables.SellAsync(Make.Product(1, vendor: "vendor-7"));

        await ConsumeAsync(Low());

        Assert.Equal(("vendor-7", NotificationKind.StockLow), Kinds(Assert.Single(await SentAsync())));
    }

    [Fact]
    public async Task The_active_administrators_are_told_that_the_stock_of_an_unknown_product_is_low()
    {
        await EnrolAsync("boss", "admin", UserStatus.Active);
        await EnrolAsync("chief", "admin", UserStatus.Active);
        await EnrolAsync("gone", "admin", UserStatus.Deactivated);
        await EnrolAsync("ada", "customer", UserStatus.Active);

        await ConsumeAsync(Low());

        Assert.Equal(["boss", "chief"], (await SentAsync()).Select(one => one.Recipient).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_customer_and_the_administrators_are_told_about_a_return_request()
    {
        await EnrolAsync("boss", "admin", UserStatus.Active);

        await ConsumeAsync(Made.OfEachKind.Single(happened => happened.Kind == EventKind.ReturnRequested));

        Assert.Equal(["ada", "boss"], (await SentAsync()).Select(one => one.Recipient).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task When_DynamoDB_fails_between_two_recipients_the_repetition_completes_them()
    {
        await EnrolAsync("boss", "admin", UserStatus.Active);
        var asked = Made.OfEachKind.Single(happened => happened.Kind == EventKind.ReturnRequested);
        tables.Dynamo.Meanwhile = () =>
        {
            tables.Dynamo.Meanwhile = () => throw new AmazonDynamoDBException("down") { ErrorCode = "InternalServerError" };
            return Task.CompletedTask;
        };

        await Assert.ThrowsAsync<AmazonDynamoDBException>(() => ConsumeAsync(asked));
        Assert.Single(await SentAsync());

        await ConsumeAsync(asked);
        Assert.Equal(2, (await SentAsync()).Count);
    }

    private static StockLow Low() => Made.OfEachKind.OfType<StockLow>().Single();

    private static (string, NotificationKind) Kinds((string Recipient, Notification Notification) sent) =>
        (sent.Recipient, sent.Notification.Kind);

    private Task<NotifyStep> ConsumeAsync(ShopEvent happened) =>
        tables.New<NotifyUsers>().Handle(new(Made.Message(happened).Body, Make.Seller), new FakeContext());

    private async Task<List<(string Recipient, Notification Notification)>> SentAsync() =>
        [.. (await tables.RowsAsync(ShopTable.Notifications)).Select(NotificationItem.Read).Select(sent => ($"{sent.Recipient}", sent))];

    private async Task EnrolAsync(string id, string role, UserStatus status)
    {
        var user = Make.Account(id, role).User;
        var root = new Actor(UserId.Parse("root"), Role.Admin);
        var changed = user.Status == status ? user : user.SetStatus(status, root, FixedTime.Noon.AddHours(1)).Require();
        await tables.Dynamo.PutItemAsync(tables.Names[ShopTable.Users], UserItem.Write(changed));
    }
}
