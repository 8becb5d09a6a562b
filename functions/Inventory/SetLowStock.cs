using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Inventory;

internal sealed class SetLowStock(Endpoint<SetLowStock> endpoint, StockDesk desk)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Put, "/inventory/{productId}")]
    [Operation("Says when a product's stock is low", 404, 409)]
    [Roles(Role.Admin, Role.Vendor)]
    [Body<LowStockBody>]
    [Replies<StockView>(200)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync<LowStockBody>(request, context, (call, body) =>
            desk.SetAsync(call, productId, body.Version, stock => stock.ChangeLowStockThreshold(body.LowStockThreshold)));
}
