using Shop.Functions.Figures;

namespace Shop.Functions.Analytics;

internal sealed class ListReports(Endpoint<ListReports> endpoint, FigureStore figures)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/analytics/reports")]
    [Operation("Lists the days of a range with their orders, refunds and new users, the newest first; a day without any is left out")]
    [Roles(Role.Admin)]
    [QueryParameter("from", "The first day in UTC. Required.", Example = "2026-03-01")]
    [QueryParameter("to", "The last day in UTC, at most a year after the first. Required.", Example = "2026-03-31")]
    [Paged]
    [Replies<PageView<ReportView>>(200)]
    [Access(ShopTable.Figures, Grant.Query)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.ListAsync(
            request,
            context,
            call => ReportQuery.Read(call.Query).Map(query => query.ToIndexQuery()),
            figures.ListDaysAsync,
            ReportView.Of);
}
