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

internal sealed class AdjustStock(Endpoint<AdjustStock> endpoint, StockDesk desk, Once once)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Post, "/inventory/{productId}/adjust")]
    [Operation("Corrects what is available, for a reason that the audit log keeps", 404, 409, 422)]
    [Roles(Role.Admin, Role.Vendor)]
    [Idempotent]
    [Body<AdjustmentBody>]
    [Replies<StockView>(200)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    [Access(ShopTable.Idempotency, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync<AdjustmentBody>(request, context, (call, body) => once.RunAsync(call, body, write => desk.MoveAsync(
            call,
            productId,
            AuditAction.Adjust,
            write,
            now => PiecesAdjusted.Read(body.Delta, body.Reason, body.Note, call.Caller.Id, now),
            MovedStockView.Of)));
}
