using Shop.Domain.Carts;
using Shop.Domain.Products;
using Shop.Domain.Inventory;
using Shop.Functions.Carts;

namespace Shop.Functions.GuestCarts;

internal sealed class SetGuestCartItem(Endpoint<SetGuestCartItem> endpoint, CartChanges carts)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Put, "/guest-cart/items/{productId}")]
    [Operation("Puts a product into the guest's cart, or changes how many of it are wanted")]
    [Public]
    [Header(GuestHeader.Name, GuestHeader.Description, Required = true)]
    [Body<CartItemBody>]
    [Replies<CartChangeView>(200)]
    [Refuses<NotFound>, Refuses<CartFull>, Refuses<EditConflict>, Refuses<OtherCurrency>, Refuses<OutOfStock>]
    [Refuses<ProductRetired>]
    [Access(ShopTable.Carts, Grant.BatchGetItem | Grant.PutItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync<CartItemBody>(request, context, (call, body) => call.AsGuestAsync(guest => carts.SetAsync(call, guest, productId, body)));
}
