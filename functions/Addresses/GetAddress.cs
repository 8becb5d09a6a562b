using Shop.Domain.Addresses;

namespace Shop.Functions.Addresses;

internal sealed class GetAddress(Endpoint<GetAddress> endpoint, AddressBookStore books)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/users/me/addresses/{id}")]
    [Operation("Gets an address of the caller's address book")]
    [SignedIn]
    [Replies<AddressView>(200)]
    [Refuses<AddressUnknown>, Refuses<NotFound>]
    [Access(ShopTable.AddressBooks, Grant.GetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, async call =>
        {
            if (!AddressId.TryParse(id, out var addressId))
            {
                return new NotFound();
            }

            var book = await books.FindAsync(call.Caller.Id, call.CancellationToken);
            return book.Find(addressId) is { } saved ? Reply.Ok(AddressView.Of(book, saved)) : new AddressUnknown(addressId);
        });
}
