using Shop.Domain.Orders;
using Shop.Functions.Payments;

namespace Shop.Functions.Orders;

internal sealed class GetOrder(Endpoint<GetOrder> endpoint, OrderStore orders, PaymentStore payments)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/orders/{id}")]
    [Operation("Returns an order of the caller; administrators can read every order")]
    [SignedIn]
    [Replies<OrderView>(200)]
    [Refuses<NotFound>]
    [Access(ShopTable.Orders, Grant.GetItem)]
    [Access(ShopTable.Payments, Grant.Query)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, async call =>
            OrderId.TryParse(id, out var orderId) && await orders.FindAsync(orderId, call.CancellationToken) is { } order
                && order.IsVisibleTo(call.Caller.Actor)
                ? Reply.Ok(OrderView.Of(order, await PaymentsAsync(order, call.CancellationToken), call.Caller.Id))
                : new NotFound());

    // The payments table has nothing of a new order, and nothing to add to a payment without refunds.
    private async Task<OrderPayments> PaymentsAsync(Order order, CancellationToken cancellationToken) =>
        order is CreatedOrder or PaidOrder { Payment.Refunds.Count: 0 }
            ? OrderPayments.None
            : await payments.FindAllAsync(order.Id, cancellationToken);
}
