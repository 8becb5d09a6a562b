using Shop.Domain.Carts;
using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Functions.Carts;

namespace Shop.Functions.GuestCarts;

internal sealed class SetGuestCartItem(Endpoint<SetGuestCartItem> endpoint, CartChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Put, "/guest-cart/items/{productId}")]
    [Operation("Adds a product to the guest cart, or changes its quantity")]
    [Public]
    [Header(GuestHeader.Name, GuestHeader.Description, Example = GuestHeader.Example, Required = true)]
    [Body<CartItemBody>]
    [Replies<CartChangeView>(200)]
    [Refuses<CartFull>, Refuses<EditConflict>, Refuses<NotFound>, Refuses<OtherCurrency>, Refuses<OutOfStock>, Refuses<ProductRetired>]
    [Access(ShopTable.Carts, Grant.BatchGetItem | Grant.PutItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) =>
        endpoint.RunAsync<CartItemBody>(request, context, (call, body) =>
            call.AsGuestAsync(guest => changes.SetAsync(call, guest, productId, body)));
}
