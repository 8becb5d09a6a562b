using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Audit;
using Shop.Domain.Inventory;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Idempotency;
using Shop.Functions.Storage;

namespace Shop.Functions.Inventory;

internal sealed class RestockProduct(Endpoint<RestockProduct> endpoint, StockDesk desk, Once once)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Post, "/inventory/{productId}/restock")]
    [Operation("Adds new pieces to what is available", 404, 409, 422)]
    [Roles(Role.Admin, Role.Vendor)]
    [Idempotent]
    [Body<RestockBody>]
    [Replies<StockView>(200)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    [Access(ShopTable.Idempotency, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync<RestockBody>(request, context, (call, body) => once.RunAsync(call, body, write => desk.MoveAsync(
            call,
            productId,
            AuditAction.Restock,
            write,
            now => PiecesRestocked.Read(body.Quantity, body.Note, call.Caller.Id, now),
            MovedStockView.Of)));
}
