using Shop.Domain.Carts;
using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Functions.Carts;

internal sealed class SetCartItem(Endpoint<SetCartItem> endpoint, CartChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Put, "/cart/items/{productId}")]
    [Operation("Adds a product to the caller's cart, or changes its quantity")]
    [SignedIn]
    [Body<CartItemBody>]
    [Replies<CartChangeView>(200)]
    [Refuses<CartFull>, Refuses<EditConflict>, Refuses<NotFound>, Refuses<OtherCurrency>, Refuses<OutOfStock>, Refuses<ProductRetired>]
    [Access(ShopTable.Carts, Grant.BatchGetItem | Grant.PutItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync<CartItemBody>(request, context, (call, body) =>
            changes.SetAsync(call, new CartOwner.User(call.Caller.Id), productId, body));
}
