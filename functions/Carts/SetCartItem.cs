using Shop.Domain.Carts;
using Shop.Domain.Products;
using Shop.Domain.Inventory;

namespace Shop.Functions.Carts;

internal sealed class SetCartItem(Endpoint<SetCartItem> endpoint, CartChanges carts)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Put, "/cart/items/{productId}")]
    [Operation("Puts a product into the caller's cart, or changes how many of it are wanted")]
    [SignedIn]
    [Body<CartItemBody>]
    [Replies<CartChangeView>(200)]
    [Refuses<NotFound>, Refuses<CartFull>, Refuses<EditConflict>, Refuses<OtherCurrency>, Refuses<OutOfStock>]
    [Refuses<ProductRetired>]
    [Access(ShopTable.Carts, Grant.BatchGetItem | Grant.PutItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync<CartItemBody>(request, context, (call, body) => carts.SetAsync(call, call.User(), productId, body));
}
