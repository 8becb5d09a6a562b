namespace Shop.Functions.Notifications;

internal sealed class ListNotifications(Endpoint<ListNotifications> endpoint, NotificationStore notifications)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/notifications")]
    [Operation("Lists the caller's notifications, the newest first")]
    [SignedIn]
    [QueryParameter("unread", "`true` lists only unread notifications.", Example = "true")]
    [Paged]
    [Replies<PageView<NotificationView>>(200)]
    [Access(ShopTable.Notifications, Grant.Query)]
    [Access(ShopTable.Notifications, Grant.Query, Index = Tables.NotificationsUnread)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.ListAsync(
            request,
            context,
            call => ReadUnread(call.Query["unread"]).Map(unreadOnly => NotificationStore.Query(call.Caller.Id, unreadOnly)),
            notifications.ListAsync,
            NotificationView.Of);

    private static Outcome<bool> ReadUnread(string? text) => text switch
    {
        null or "false" => false,
        "true" => true,
        _ => Invalid.Field("unread", "must be true or false"),
    };
}
