using Shop.Domain.Products;

namespace Shop.Functions.Inventory;

internal sealed class SetLowStock(Endpoint<SetLowStock> endpoint, StockChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Put, "/inventory/{productId}")]
    [Operation("Sets the low-stock threshold of a product")]
    [Roles(Role.Admin, Role.Vendor)]
    [Body<LowStockBody>]
    [Replies<StockView>(200)]
    [Refuses<EditConflict>, Refuses<NotFound>, Refuses<NotYourProduct>]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync<LowStockBody>(request, context, (call, body) =>
            changes.SetAsync(call, productId, body.Version, before => before.ChangeLowStockThreshold(body.LowStockThreshold)));
}
