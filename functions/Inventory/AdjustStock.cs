using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Functions.Inventory;

internal sealed class AdjustStock(Endpoint<AdjustStock> endpoint, StockChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/inventory/{productId}/adjust")]
    [Operation("Corrects the available pieces; the audit log records the reason")]
    [Roles(Role.Admin, Role.Vendor)]
    [Idempotent]
    [Body<AdjustmentBody>]
    [Replies<StockView>(200)]
    [Refuses<NotFound>, Refuses<NotYourProduct>, Refuses<OutOfStock>, Refuses<StockFull>]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    [Access(ShopTable.Idempotency, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync<AdjustmentBody>(request, context, (call, body) => changes.MoveAsync(
            call,
            productId,
            AuditAction.Adjust,
            now => PiecesAdjusted.Read(body.Delta, body.Reason, body.Note, call.Caller.Id, now),
            MovedStockView.Of));
}
