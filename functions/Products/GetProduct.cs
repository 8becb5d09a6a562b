using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Products;

internal sealed class GetProduct(Endpoint<GetProduct> endpoint, ProductStore products)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/products/{id}")]
    [Operation("A product and how many of it can be ordered; also one that is retired", 404)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [Replies<ProductView>(200)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, async call =>
            ProductId.TryParse(id, out var productId) && await products.FindAsync(productId, call.CancellationToken) is var (product, stock)
                ? Reply.Ok(ProductView.Of(product, stock.Available))
                : Problems.NotFound);
}
