using Amazon.Lambda.SQSEvents;
using Shop.Domain.Events;
using Shop.Domain.Notifications;
using Shop.Functions.Events;

namespace Shop.Functions.Notifications;

/// <summary>
/// Writes the notifications that an event causes. The id of a notification is derived from the event and the recipient. Therefore a
/// repeated event changes nothing, even after the notification was read.
/// </summary>
internal sealed class NotifyUsers(EventConsumer consumer, Recipients recipients, NotificationStore notifications)
{
    [LambdaFunction(Timeout = 30)]
    [Consumes(
        "notifications",
        EventKind.UserRegistered,
        EventKind.UserRoleChanged,
        EventKind.StockLow,
        EventKind.OrderCreated,
        EventKind.OrderAwaitingPayment,
        EventKind.OrderConfirmed,
        EventKind.OrderCancelled,
        EventKind.OrderFailed,
        EventKind.OrderShipped,
        EventKind.OrderDelivered,
        EventKind.RefundGranted,
        EventKind.ReturnRequested,
        EventKind.ReturnApproved,
        EventKind.ReturnRejected,
        EventKind.ReturnReceived)]
    [Access(ShopTable.Users, Grant.Query, Index = Tables.UsersByRole)]
    [Access(ShopTable.Products, Grant.GetItem)]
    [Access(ShopTable.Notifications, Grant.PutItem)]
    public Task<SQSBatchResponse> Handle(SQSEvent batch, ILambdaContext context) => consumer.RunAsync(batch, context, NotifyAsync);

    private async Task NotifyAsync(ShopEvent happened, CancellationToken cancellationToken)
    {
        foreach (var notice in Notices.Of(happened))
        {
            foreach (var recipient in await recipients.OfAsync(notice.To, cancellationToken))
            {
                await notifications.PutAsync(notice.For(recipient), cancellationToken);
            }
        }
    }
}
