using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Functions.Payments;

internal sealed class ReceivePaymentNotice(Endpoint<ReceivePaymentNotice> endpoint, PaymentWebhook webhook, PaymentNotices notices)
{
    [LambdaFunction(Timeout = 20)]
    [RestApi(LambdaHttpMethod.Post, "/payments/webhook")]
    [Operation("Receives the webhooks of Stripe, in any order and any number of times")]
    [Public]
    [PaymentProvider]
    [Header(PaymentWebhook.SignatureHeader, "Stripe's signature of the body.", Required = true, Example = "t=1735689600,v1=5257a869")]
    [RepliesNothing]
    [Refuses<PaymentMismatch>, Refuses<OrderNotReady>]
    [Access(ShopTable.Orders, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Payments, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
        {
            var signature = call.Headers[PaymentWebhook.SignatureHeader];
            var notice = await webhook.ReadAsync(call.Request.Body ?? "", signature, call.CancellationToken);
            return notice is null ? Invalid.Field(PaymentWebhook.SignatureHeader, "must be a recent signature of this body")
                : await notices.ApplyAsync(notice, call.CancellationToken) is { } refusal ? refusal
                : Reply.NoContent;
        });
}
