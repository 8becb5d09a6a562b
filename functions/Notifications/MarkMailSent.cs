using Shop.Domain.Notifications;

namespace Shop.Functions.Notifications;

/// <summary>Records that the mail of a notification was handed over to the mail service.</summary>
internal sealed class MarkMailSent(NotificationStore notifications, TimeProvider time)
{
    [LambdaFunction]
    [WorkflowTask(Workflow.Notify)]
    [Access(ShopTable.Notifications, Grant.UpdateItem)]
    public async Task Handle(SentMail sent, ILambdaContext context)
    {
        using var deadline = Deadline.Of(context, time);
        await notifications.MarkSentAsync(UserId.Parse(sent.Recipient), NotificationId.Parse(sent.Id), deadline.Token);
    }
}
