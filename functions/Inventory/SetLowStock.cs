using Shop.Domain.Products;

namespace Shop.Functions.Inventory;

internal sealed class SetLowStock(Endpoint<SetLowStock> endpoint, StockChanges stock)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Put, "/inventory/{productId}")]
    [Operation("Says when a product's stock is low")]
    [Roles(Role.Admin, Role.Vendor)]
    [Body<LowStockBody>]
    [Replies<StockView>(200)]
    [Refuses<CannotSell>, Refuses<NotYourProduct>, Refuses<NotFound>, Refuses<EditConflict>]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync<LowStockBody>(request, context, (call, body) =>
            stock.SetAsync(call, productId, body.Version, before => before.ChangeLowStockThreshold(body.LowStockThreshold)));
}
