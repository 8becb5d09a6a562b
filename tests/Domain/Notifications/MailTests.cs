using Shop.Domain;
using Shop.Domain.Events;
using Shop.Domain.Notifications;
using Shop.Domain.Orders;
using Shop.Domain.Users;
using Shop.Tests.Domain.Orders;

namespace Shop.Tests.Domain.Notifications;

public sealed class MailTests
{
    private static readonly User Ada = Make.Account().User;

    private static readonly Notice Welcome = Assert.Single(UserEvents.Between(null, Ada).SelectMany(Notices.Of));

    private static readonly Notice Failed = Assert.Single(OrderEvents
        .Between(Placed.Created, Placed.Created.After(new Fail(FailureReason.Expired, Placed.At(2)))).SelectMany(Notices.Of));

    [Fact]
    public void A_mail_has_the_title_the_text_and_the_order_of_its_notification()
    {
        var mail = Of(Failed);

        Assert.Equal((Failed.Title, Ada.Email, Failed.For(Ada.Id, isReachable: true).Id), (mail.Subject, mail.To, mail.Id));
        Assert.Equal($"Hello {Ada.Name},\n\n{Failed.Text}\n\nOrder: {Placed.Id}\n", mail.Text);
        Assert.Contains($"<p>{Failed.Text}</p>", mail.Html, StringComparison.Ordinal);
        Assert.Contains($"{Placed.Id}", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_that_is_not_about_an_order_names_none() => Assert.Equal($"Hello {Ada.Name},\n\n{Welcome.Text}\n", Of(Welcome).Text);

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\" onload='x' & <b>", "&quot; onload=&#x27;x&#x27; &amp; &lt;b&gt;")]
    public void HTML_shows_markup_that_a_user_typed_as_text(string typed, string escaped)
    {
        var named = Named(typed);

        Assert.Contains($"<p>Hello {escaped},</p>", Mails.Compose(Welcome.For(named.Id, true), named, []).Html, StringComparison.Ordinal);
        var mail = Of(Welcome, new MailTable([new(typed, typed)]), new MailParagraph(typed));
        Assert.DoesNotContain(typed, mail.Html, StringComparison.Ordinal);
        Assert.Equal(3, mail.Html.Split(escaped).Length - 1);
    }

    [Theory]
    [InlineData("a\r\nBcc: eve@example.com", "a  Bcc: eve@example.com")]
    [InlineData("a\u2028Total: 0\u2029", "a Total: 0 ")]
    [InlineData("a\u0000b\tc", "a b c")]
    [InlineData("\u202Eeve\u202C \u2067b\u2069 \u200Fc\u200E\u061C", "eve b c")]
    public void A_text_that_a_user_typed_stays_in_its_line_and_does_not_turn_the_text_around_it(string typed, string shown)
    {
        var mail = Of(Welcome, new MailTable([new(typed, typed)]), new MailParagraph(typed));

        Assert.EndsWith($"\n\n{shown}: {shown}\n\n{shown}\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"<bdi>{shown}</bdi></td><td align=\"right\"><bdi>{shown}</bdi>", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_the_greatest_length_stays_whole()
    {
        var named = Named(new string('x', PersonName.MaxLength));

        Assert.Contains($"Hello {named.Name},", Mails.Compose(Welcome.For(named.Id, true), named, []).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("a\rb")]
    [InlineData("")]
    public void A_subject_of_several_lines_or_none_throws(string title) =>
        Assert.Throws<ArgumentException>(() => Of(Welcome with { Title = title }));

    [Fact]
    public void A_mail_for_the_notification_of_another_user_throws() => Assert.Throws<ArgumentException>(
        () => Mails.Compose(Welcome.For(UserId.Parse("other"), isReachable: true), Ada, []));

    [Fact]
    public void A_mail_goes_only_to_a_confirmed_address()
    {
        Assert.True(Mails.Reach(Ada, Welcome));
        Assert.False(Mails.Reach(null, Failed));
        var moved = Make.Account().ChangeEmail(Email.Read("new@example.com").Require(), verified: false, Placed.At(1)).User;
        Assert.False(Mails.Reach(moved, Failed));
    }

    [Fact]
    public void A_deactivated_user_gets_mails_about_orders_only()
    {
        var gone = Ada.SetStatus(UserStatus.Deactivated, Make.Admin, Placed.At(1)).Require();

        Assert.False(Mails.Reach(gone, Welcome));
        Assert.True(Mails.Reach(gone, Failed));
    }

    private static Mail Of(Notice notice, params ReadOnlySpan<MailPart> details) =>
        Mails.Compose(notice.For(Ada.Id, isReachable: true), Ada, details.ToArray().ToValueList());

    private static User Named(string name) => Make.Account(Make.SignUp with { Name = name }).User;
}
