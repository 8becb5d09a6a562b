using Shop.Domain.Products;
using Shop.Functions.Products;

namespace Shop.Functions.Inventory;

internal sealed class GetStock(Endpoint<GetStock> endpoint, ProductStore products)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/inventory/{productId}")]
    [Operation("Returns the stock of a product; vendors can read only the stock of their own products")]
    [Roles(Role.Admin, Role.Vendor)]
    [Replies<StockView>(200)]
    [Refuses<NotFound>, Refuses<NotYourProduct>]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync(request, context, async call =>
            ProductId.TryParse(productId, out var id) && await products.FindAsync(id, call.CancellationToken) is { } found
                ? found.Product.For(call.Caller.Actor).Match<Reply>(_ => Reply.Ok(StockView.Of(found.Stock)), refusal => refusal)
                : new NotFound());
}
