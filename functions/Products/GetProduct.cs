using Shop.Domain.Products;

namespace Shop.Functions.Products;

internal sealed class GetProduct(Endpoint<GetProduct> endpoint, ProductStore products)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/products/{id}")]
    [Operation("Returns a product and the number of pieces that can be ordered; retired products too")]
    [SignedIn]
    [Replies<ProductView>(200)]
    [Refuses<NotFound>]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, async call =>
            ProductId.TryParse(id, out var productId) && await products.FindAsync(productId, call.CancellationToken) is { } found
                ? Reply.Ok(ProductView.Of(found.Product, found.Stock.Available))
                : new NotFound());
}
