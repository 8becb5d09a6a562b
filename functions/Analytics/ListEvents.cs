using System.Globalization;
using Shop.Domain.Events;

namespace Shop.Functions.Analytics;

internal sealed class ListEvents(Endpoint<ListEvents> endpoint, EventLogStore events)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/analytics/events")]
    [Operation("Lists the events of one type and one day, the newest first")]
    [Roles(Role.Admin)]
    [QueryParameter("type", "The type of the events. Required.", Values = typeof(EventKind))]
    [QueryParameter("day", "The day in UTC. Required.", Example = "2026-03-01")]
    [Paged]
    [Replies<PageView<EventView>>(200)]
    [Access(ShopTable.EventLogs, Grant.Query, Index = Tables.EventLogsByType)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.ListAsync(request, context, call => EventQuery.Read(call.Query), events.ListAsync, EventView.Of);
}
