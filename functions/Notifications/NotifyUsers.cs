using Shop.Domain.Events;
using Shop.Domain.Notifications;
using Shop.Functions.Events;
using Shop.Functions.Invoices;
using Shop.Functions.Users;

namespace Shop.Functions.Notifications;

/// <summary>
/// Records the notifications that an event causes, and answers the mail for the workflow to send. The id of a notification is derived from
/// the event and the recipient. Therefore a repeated event adds no notification, and a mail that is not marked as sent is answered again
/// with the same id.
/// </summary>
internal sealed class NotifyUsers(
    Recipients recipients, NotificationStore notifications, AccountStore accounts, MailDetails details, TimeProvider time)
{
    [LambdaFunction(Timeout = 30)]
    [WorkflowTask(Workflow.Notify)]
    [Access(ShopTable.Users, Grant.GetItem)]
    [Access(ShopTable.Users, Grant.Query, Index = Tables.UsersByRole)]
    [Access(ShopTable.Products, Grant.GetItem)]
    [Access(ShopTable.Orders, Grant.GetItem)]
    [Access(ShopTable.Invoices, Grant.GetItem | Grant.PutItem | Grant.UpdateItem)]
    [Access(ShopTable.Notifications, Grant.PutItem)]
    public async Task<NotifyStep> Handle(NotifyTask task, ILambdaContext context)
    {
        var started = time.GetTimestamp();
        using var deadline = Deadline.Of(context, time);
        var happened = EventDocument.ReadDelivered(task.Message);
        var parts = await details.OfAsync(happened, task.Seller.Read(), deadline.Token);
        var step = NotifyStep.NoMail;
        foreach (var notice in Notices.Of(happened))
        {
            var addressed = await recipients.OfAsync(notice, deadline.Token);
            foreach (var recipient in addressed.Recipients)
            {
                var mail = await NotifyAsync(addressed.Notice, recipient, parts, deadline.Token);
                step = mail is null ? step : NotifyStep.Of(mail, recipient);
            }
        }

        Log.Consumed(context, happened, time.GetElapsedTime(started));
        return step;
    }

    /// <returns>The mail to send; null when the notice needs none, or the mail was sent already.</returns>
    private async Task<Mail?> NotifyAsync(
        Notice notice, UserId recipient, ValueList<MailPart> parts, CancellationToken cancellationToken)
    {
        var user = notice.Channel == Channel.Email ? await accounts.FindUserAsync(recipient, cancellationToken) : null;
        var recorded = await notifications.RecordAsync(notice.For(recipient, Mails.Reach(user, notice)), cancellationToken);
        return recorded.Delivery == DeliveryState.Pending && Mails.Reach(user, notice) ? Mails.Compose(recorded, user!, parts) : null;
    }
}
