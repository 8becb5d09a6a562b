using Shop.Domain.Notifications;

namespace Shop.Functions.Notifications;

internal sealed class ReadNotification(Endpoint<ReadNotification> endpoint, NotificationStore notifications, TimeProvider time)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Put, "/notifications/{id}/read")]
    [Operation("Marks one of the caller's notifications as read; the time of the first reading stays")]
    [SignedIn]
    [Replies<NotificationView>(200)]
    [Refuses<NotFound>]
    [Access(ShopTable.Notifications, Grant.UpdateItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, async call =>
            NotificationId.TryParse(id, out var notificationId)
            && await notifications.MarkReadAsync(call.Caller.Id, notificationId, time.GetUtcNow(), call.CancellationToken) is { } notification
                ? Reply.Ok(NotificationView.Of(notification))
                : new NotFound());
}
