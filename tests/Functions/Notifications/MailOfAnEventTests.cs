using Amazon.DynamoDBv2.Model;
using Shop.Domain.Events;
using Shop.Domain.Notifications;
using Shop.Domain.Users;
using Shop.Functions.Notifications;
using Shop.Functions.Storage;
using Shop.Functions.Users;
using Shop.Tests.Functions.Support;
using Made = Shop.Tests.Functions.Support.Events;

namespace Shop.Tests.Functions.Notifications;

/// <summary>The mail that an event leads to, from the message of the queue to the record that it was sent.</summary>
[Collection(DynamoDbTests.Name)]
public sealed class MailOfAnEventTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly OrderFailed Failed = OfOrder(Made.OfEachKind.OfType<OrderFailed>().Single());

    private TestTables tables = null!;

    public async Task InitializeAsync() => tables = await dynamoDb.TablesAsync();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task The_mail_goes_to_the_address_of_the_user_and_the_notification_says_that_it_is_sent()
    {
        await EnrolAsync(Make.Account("ada").User);

        var mail = await MailAsync(Made.Registered("ada"));

        Assert.Equal(("ada@example.com", "Welcome to the shop", "ada"), (mail!.To, mail.Subject, mail.Recipient));
        Assert.Equal((mail.Id, "email", "pending"), Facts(Assert.Single(await RowsAsync())));
        await SentAsync(mail);
        Assert.Equal((mail.Id, "email", "sent"), Facts(Assert.Single(await RowsAsync())));
    }

    [Fact]
    public async Task An_execution_that_dies_before_the_mail_is_marked_repeats_the_mail_with_the_same_id_and_records_it_once()
    {
        await EnrolAsync(Make.Account("ada").User);

        var first = await MailAsync(Made.Registered("ada"));
        var second = await MailAsync(Made.Registered("ada"));

        Assert.Equal(first, second);
        Assert.Single(await RowsAsync());
    }

    [Fact]
    public async Task A_mail_that_was_sent_is_not_sent_again_when_the_event_is_repeated()
    {
        await EnrolAsync(Make.Account("ada").User);
        await SentAsync((await MailAsync(Made.Registered("ada")))!);

        Assert.Null(await MailAsync(Made.Registered("ada")));
    }

    [Fact]
    public async Task The_same_event_twice_at_once_is_recorded_once_and_both_mails_have_the_same_id()
    {
        await EnrolAsync(Make.Account("ada").User);

        var mails = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => MailAsync(Made.Registered("ada"))));

        Assert.Single(mails.Distinct());
        await Task.WhenAll(mails.Select(mail => SentAsync(mail!)));
        Assert.Equal((mails[0]!.Id, "email", "sent"), Facts(Assert.Single(await RowsAsync())));
    }

    [Fact]
    public async Task The_mail_goes_to_the_address_that_the_user_has_when_it_is_composed()
    {
        await EnrolAsync(Make.Account("ada").ChangeEmail(Email.Read("new@example.com").Require(), true, FixedTime.Noon.AddHours(1)).User);

        Assert.Equal("new@example.com", (await MailAsync(Made.Registered("ada")))!.To);
    }

    [Fact]
    public async Task A_user_without_a_confirmed_address_gets_the_notification_and_no_mail()
    {
        await EnrolAsync(Make.Account("ada").ChangeEmail(Email.Read("new@example.com").Require(), false, FixedTime.Noon.AddHours(1)).User);

        Assert.Null(await MailAsync(Failed));
        Assert.Equal(("email", "undeliverable"), Delivery(Assert.Single(await RowsAsync())));
    }

    [Fact]
    public async Task A_user_who_does_not_exist_any_more_gets_no_mail()
    {
        Assert.Null(await MailAsync(Failed));
        Assert.Equal(("email", "undeliverable"), Delivery(Assert.Single(await RowsAsync())));
    }

    [Fact]
    public async Task A_user_who_was_deactivated_in_between_gets_mails_about_orders_only()
    {
        var root = new Actor(UserId.Parse("root"), Role.Admin);
        await EnrolAsync(Make.Account("ada").User.SetStatus(UserStatus.Deactivated, root, FixedTime.Noon.AddHours(1)).Require());

        Assert.Null(await MailAsync(Made.Registered("ada")));
        Assert.NotNull(await MailAsync(Failed));
    }

    [Fact]
    public async Task The_vendor_gets_a_mail_about_low_stock_that_names_the_product()
    {
        var low = Made.OfEachKind.OfType<StockLow>().Single();
        await EnrolAsync(Make.Account("vendor-7", "vendor").User);
        var sold = Make.Product(1, vendor: "vendor-7");
        await tables.SellAsync(sold);

        var mail = await MailAsync(low);

        Assert.Equal(("vendor-7@example.com", "Stock is low"), (mail!.To, mail.Subject));
        Assert.Contains($"Product: {sold.Product.Details.Name}\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Low-stock threshold: 2\n", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrators_get_no_mail_about_low_stock_of_the_shop_because_the_inventory_team_has_a_topic()
    {
        await EnrolAsync(Make.Account("boss", "admin").User);

        Assert.Null(await MailAsync(Made.OfEachKind.OfType<StockLow>().Single()));
        Assert.Equal(("in-app", "sent"), Delivery(Assert.Single(await RowsAsync())));
    }

    [Fact]
    public async Task A_message_that_is_not_an_event_fails() => await Assert.ThrowsAsync<InvalidDataException>(
        () => tables.New<NotifyUsers>().Handle(new("{}", Make.Seller), new FakeContext()));

    private static OrderFailed OfOrder(OrderFailed failed) =>
        new(failed.Occurrence with { Subject = Subject.Of(failed.OrderId) }, failed.OrderId, failed.Reason);

    private async Task<ComposedMail?> MailAsync(ShopEvent happened)
    {
        var step = await tables.New<NotifyUsers>().Handle(new(Made.Message(happened).Body, Make.Seller), new FakeContext());
        Assert.Equal(step.HasMail, step.Mail is not null);
        return step.Mail;
    }

    private Task SentAsync(ComposedMail mail) =>
        tables.New<MarkMailSent>().Handle(new(mail.Id, mail.Recipient), new FakeContext());

    private Task<PutItemResponse> EnrolAsync(User user) => tables.Dynamo.PutItemAsync(tables.Names[ShopTable.Users], UserItem.Write(user));

    private Task<List<Dictionary<string, AttributeValue>>> RowsAsync() => tables.RowsAsync(ShopTable.Notifications);

    private static (string, string, string) Facts(Dictionary<string, AttributeValue> row) =>
        (row["notificationId"].S, row["channel"].S, row["delivery"].S);

    private static (string, string) Delivery(Dictionary<string, AttributeValue> row) => (row["channel"].S, row["delivery"].S);
}
