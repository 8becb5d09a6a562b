using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

internal sealed class ListOrders(Endpoint<ListOrders> endpoint, OrderStore orders)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/orders")]
    [Operation("Lists the caller's orders or, for administrators, all orders with a status; newest first")]
    [SignedIn]
    [QueryParameter("status", OrderQuery.StatusText, Values = typeof(OrderStatus))]
    [Paged]
    [Replies<PageView<OrderSummaryView>>(200)]
    [Access(ShopTable.Orders, Grant.Query, Index = Tables.OrdersByUser)]
    [Access(ShopTable.Orders, Grant.Query, Index = Tables.OrdersByStatus)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.ListAsync(request, context, call => OrderQuery.Read(call.Query, call.Caller), orders.ListAsync, OrderSummaryView.Of);
}
