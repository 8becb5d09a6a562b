using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Notifications;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Notifications;

internal sealed class ReadNotification(Endpoint<ReadNotification> endpoint, NotificationStore notifications, TimeProvider time)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Put, "/notifications/{id}/read")]
    [Operation("Marks one of your notifications as read; the time it was first read stays", 404)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [Replies<NotificationView>(200)]
    [Access(ShopTable.Notifications, Grant.UpdateItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, async call =>
            NotificationId.TryParse(id, out var notificationId)
            && await notifications.MarkReadAsync(call.Caller.Id, notificationId, time.GetUtcNow(), call.CancellationToken) is { } notification
                ? Reply.Ok(NotificationView.Of(notification))
                : Problems.NotFound);
}
