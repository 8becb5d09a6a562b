using Shop.Domain.Products;
using Shop.Functions.Products;

namespace Shop.Functions.Inventory;

internal sealed class GetStock(Endpoint<GetStock> endpoint, ProductStore products)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/inventory/{productId}")]
    [Operation("How many pieces of a product there are; a vendor sees his own products' only")]
    [Roles(Role.Admin, Role.Vendor)]
    [Replies<StockView>(200)]
    [Refuses<CannotSell>, Refuses<NotYourProduct>, Refuses<NotFound>]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync(request, context, async call =>
            !ProductId.TryParse(productId, out var id) || await products.FindAsync(id, call.CancellationToken) is not var (product, stock) ? new NotFound()
            : product.For(call.Caller.Actor).Match<Reply>(_ => Reply.Ok(StockView.Of(stock)), refusal => refusal));
}
