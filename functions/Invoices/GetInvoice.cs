using Shop.Domain.Orders;
using Shop.Functions.Orders;

namespace Shop.Functions.Invoices;

internal sealed class GetInvoice(Endpoint<GetInvoice> endpoint, OrderStore orders, InvoiceStore invoices)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/orders/{id}/invoice")]
    [Operation("Returns the invoice of a paid order of the caller with its credit notes; administrators can read every invoice")]
    [SignedIn]
    [Replies<InvoiceView>(200)]
    [Refuses<NotFound>]
    [Access(ShopTable.Orders, Grant.GetItem)]
    [Access(ShopTable.Invoices, Grant.Query)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, async call =>
            OrderId.TryParse(id, out var orderId) && await orders.FindAsync(orderId, call.CancellationToken) is PaidOrder order
                && order.IsVisibleTo(call.Caller.Actor)
                && await invoices.FindAsync(order, call.CancellationToken) is { } issued
                ? Reply.Ok(InvoiceView.Of(issued))
                : new NotFound());
}
