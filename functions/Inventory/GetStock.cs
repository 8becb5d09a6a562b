using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Products;
using Shop.Functions.Storage;

namespace Shop.Functions.Inventory;

internal sealed class GetStock(Endpoint<GetStock> endpoint, ProductStore products)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/inventory/{productId}")]
    [Operation("How many pieces of a product there are; a vendor sees his own products' only", 404)]
    [Roles(Role.Admin, Role.Vendor)]
    [Replies<StockView>(200)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync(request, context, async call =>
            !ProductId.TryParse(productId, out var id) || await products.FindAsync(id, call.CancellationToken) is not var (product, stock) ? Problems.NotFound
            : product.For(call.Caller.Actor).Match<Reply>(_ => Reply.Ok(StockView.Of(stock)), refusal => refusal));
}
