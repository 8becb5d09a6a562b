using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Events;
using Shop.Domain.Notifications;
using Shop.Domain.Users;

namespace Shop.Tests.Domain.Notifications;

public sealed class NotificationTests
{
    private static readonly Notice Notice = Assert.Single(UserEvents.Between(null, Make.Account().User).SelectMany(Notices.Of));

    private static readonly UserId Ada = UserId.Parse("user-1");

    private static readonly Notification Unread = Notice.For(Ada, isReachable: true);

    [Fact]
    public void A_redelivered_event_gives_the_same_notification_and_another_recipient_gets_another_id()
    {
        Assert.Equal(Notice.For(Ada, isReachable: true), Notice.For(Ada, isReachable: true));
        Assert.NotEqual(Unread.Id, Notice.For(UserId.Parse("user-2"), isReachable: true).Id);
        Assert.NotEqual(Unread.Id, (Notice with { Kind = NotificationKind.StockLow }).For(Ada, isReachable: true).Id);
    }

    [Fact]
    public void A_new_notification_is_unread_and_has_the_content_of_the_notice()
    {
        Assert.Equal((Notice.Kind, Notice.Title, Notice.Text, Notice.About), (Unread.Kind, Unread.Title, Unread.Text, Unread.About));
        Assert.Equal((Ada, Make.Now, null), (Unread.Recipient, Unread.CreatedAt, Unread.ReadAt));
    }

    [Fact]
    public void The_time_of_reading_is_not_before_the_time_of_the_notification()
    {
        Assert.Equal(Make.Now.AddHours(1), Notification.ReadTime(Unread.Id, Make.Now.AddHours(1)));
        Assert.Equal(Make.Now, Notification.ReadTime(Unread.Id, Make.Now.AddHours(-1)));
    }

    [Fact]
    public void A_notification_can_be_read_at_the_moment_of_its_creation()
    {
        var read = new Notification(Unread.Id, Ada, NotificationKind.Welcome, "T", "t", Notice.About, Channel.InApp, DeliveryState.Sent, Unread.CreatedAt);
        Assert.Equal(read.CreatedAt, read.ReadAt);
    }

    [Fact]
    public void A_notification_that_is_read_before_its_creation_throws() => Assert.Throws<ArgumentException>(() => new Notification(
        Unread.Id, Ada, NotificationKind.Welcome, "T", "t", Notice.About, Channel.InApp, DeliveryState.Sent, Make.Now.AddTicks(-1)));

    [Theory]
    [InlineData(true, DeliveryState.Pending)]
    [InlineData(false, DeliveryState.Undeliverable)]
    public void A_mail_waits_to_be_sent_or_has_no_address(bool isReachable, DeliveryState delivery) =>
        Assert.Equal((Channel.Email, delivery), (Notice.For(Ada, isReachable).Channel, Notice.For(Ada, isReachable).Delivery));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_notification_without_a_mail_is_sent_when_it_is_recorded(bool isReachable)
    {
        var notification = (Notice with { Channel = Channel.InApp }).For(Ada, isReachable);
        Assert.Equal((Channel.InApp, DeliveryState.Sent), (notification.Channel, notification.Delivery));
    }

    [Fact]
    public void A_notification_without_a_mail_that_waits_to_be_sent_throws() => Assert.Throws<ArgumentException>(() => new Notification(
        Unread.Id, Ada, NotificationKind.Welcome, "T", "t", Notice.About, Channel.InApp, DeliveryState.Pending, readAt: null));

    [Fact]
    public void Notification_ids_sort_by_time() => Property.Holds(Any.Time.Pairs(), x =>
    {
        var (first, second) = (At(x.First).Id, At(x.Second).Id);
        Assert.Equal(x.First.CompareTo(x.Second), Math.Sign(string.CompareOrdinal($"{first}", $"{second}")));
    });

    [Fact]
    public void A_notification_id_is_read_back_from_its_text_and_another_text_is_refused()
    {
        var id = Unread.Id;
        Assert.Equal((id, Make.Now), (NotificationId.Parse($"{id}"), id.Time));
        Assert.False(NotificationId.TryParse("prd_00000000000000000000000000", out _));
        Assert.False(NotificationId.TryParse(null, out _));
        Assert.Throws<FormatException>(() => NotificationId.Parse("ntf_1"));
    }

    [Fact]
    public void Every_channel_and_delivery_state_is_read_back_from_its_wire_text()
    {
        Assert.All(Enum.GetValues<Channel>(), channel => Assert.Equal(channel, Channels.Read(channel.Wire()).Require()));
        Assert.All(Enum.GetValues<DeliveryState>(), state => Assert.Equal(state, DeliveryStates.Read(state.Wire()).Require()));
    }

    [Fact]
    public void Every_notification_kind_is_read_back_from_its_wire_text() => Assert.All(Enum.GetValues<NotificationKind>(), kind =>
        Assert.Equal(kind, NotificationKinds.Read(kind.Wire()).Require()));

    private static Notification At(DateTimeOffset time) => (Notice with { At = time }).For(Ada, isReachable: true);
}
