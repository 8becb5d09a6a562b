using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Notifications;

internal sealed class ListNotifications(Endpoint<ListNotifications> endpoint, NotificationStore notifications)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/notifications")]
    [Operation("Your notifications, the newest first")]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [QueryParameter("unread", "true: only those that are not read yet; false, or left out: all.")]
    [QueryParameter("limit", PageRequest.LimitText, Type = "integer", Minimum = PageRequest.MinLimit, Maximum = PageRequest.MaxLimit, Default = PageRequest.DefaultLimit)]
    [QueryParameter("cursor", PageRequest.CursorText)]
    [Replies<PageView<NotificationView>>(200)]
    [Access(ShopTable.Notifications, Grant.Query)]
    [Access(ShopTable.Notifications, Grant.Query, Index = Tables.NotificationsUnread)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
        {
            if (!Outcome.All(Unread(call.Query["unread"]), PageRequest.Read(call.Query)).TryGet(out var asked, out var refusal))
            {
                return refusal;
            }

            var listed = await notifications.ListAsync(call.Caller.Id, asked.Item1, asked.Item2, call.CancellationToken);
            return listed.Match<Reply>(page => Reply.Ok(PageView.Of(page, NotificationView.Of)), reason => reason);
        });

    private static Outcome<bool> Unread(string? text) => text switch
    {
        null or "false" => false,
        "true" => true,
        _ => new Invalid([new FieldError("unread", "must be true or false")]),
    };
}
