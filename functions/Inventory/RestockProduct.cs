using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Functions.Inventory;

internal sealed class RestockProduct(Endpoint<RestockProduct> endpoint, StockChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/inventory/{productId}/restock")]
    [Operation("Adds new pieces to the stock of a product")]
    [Roles(Role.Admin, Role.Vendor)]
    [Idempotent]
    [Body<RestockBody>]
    [Replies<StockView>(200)]
    [Refuses<NotFound>, Refuses<NotYourProduct>, Refuses<StockFull>]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    [Access(ShopTable.Idempotency, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync<RestockBody>(request, context, (call, body) => changes.MoveAsync(
            call,
            productId,
            AuditAction.Restock,
            now => PiecesRestocked.Read(body.Quantity, body.Note, call.Caller.Id, now),
            MovedStockView.Of));
}
