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

    [Fact]
    public void A_redelivered_event_gives_the_same_notification_and_another_recipient_gets_another_id()
    {
        Assert.Equal(Notice.For(Ada), Notice.For(Ada));
        Assert.NotEqual(Notice.For(Ada).Id, Notice.For(UserId.Parse("user-2")).Id);
        Assert.NotEqual(Notice.For(Ada).Id, (Notice with { Kind = NotificationKind.StockLow }).For(Ada).Id);
    }

    [Fact]
    public void A_new_notification_is_unread_and_has_the_content_of_the_notice()
    {
        var notification = Notice.For(Ada);
        Assert.Equal((Notice.Kind, Notice.Title, Notice.Text, Notice.About), (notification.Kind, notification.Title, notification.Text, notification.About));
        Assert.Equal((Ada, Make.Now, null), (notification.Recipient, notification.CreatedAt, notification.ReadAt));
    }

    [Fact]
    public void Reading_a_notification_again_does_not_change_its_read_time()
    {
        var read = Notice.For(Ada).Read(Make.Now.AddHours(1));
        Assert.Equal(Make.Now.AddHours(1), read.ReadAt);
        Assert.Same(read, read.Read(Make.Now.AddHours(2)));
        Assert.Equal(Make.Now, Notice.For(Ada).Read(Make.Now.AddHours(-1)).ReadAt);
    }

    [Fact]
    public void A_notification_can_be_read_at_the_moment_of_its_creation()
    {
        var unread = Notice.For(Ada);
        var read = new Notification(unread.Id, Ada, NotificationKind.Welcome, "T", "t", Notice.About, unread.CreatedAt);
        Assert.Equal(read.CreatedAt, read.ReadAt);
    }

    [Fact]
    public void A_notification_that_is_read_before_its_creation_throws() => Assert.Throws<ArgumentException>(() => new Notification(
        Notice.For(Ada).Id, Ada, NotificationKind.Welcome, "T", "t", Notice.About, Make.Now.AddTicks(-1)));

    [Fact]
    public void Notification_ids_sort_by_time() => Property.Holds(Any.Time.Pairs(), x =>
    {
        var (first, second) = ((Notice with { At = x.First }).For(Ada).Id, (Notice with { At = x.Second }).For(Ada).Id);
        Assert.Equal(x.First.CompareTo(x.Second), Math.Sign(string.CompareOrdinal($"{first}", $"{second}")));
    });

    [Fact]
    public void A_notification_id_is_read_back_from_its_text_and_another_text_is_refused()
    {
        var id = Notice.For(Ada).Id;
        Assert.Equal((id, Make.Now), (NotificationId.Parse($"{id}"), id.Time));
        Assert.False(NotificationId.TryParse("prd_00000000000000000000000000", out _));
        Assert.False(NotificationId.TryParse(null, out _));
        Assert.Throws<FormatException>(() => NotificationId.Parse("ntf_1"));
    }

    [Fact]
    public void Every_notification_kind_is_read_back_from_its_wire_text() => Assert.All(Enum.GetValues<NotificationKind>(), kind =>
        Assert.Equal(kind, NotificationKinds.Read(kind.Wire()).Require()));
}
