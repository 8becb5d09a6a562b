using Shop.Domain.Addresses;

namespace Shop.Functions.Addresses;

internal sealed class RemoveAddress(Endpoint<RemoveAddress> endpoint, AddressBookChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/users/me/addresses/{id}")]
    [Operation("Removes an address of the caller's address book; the oldest one left replaces a removed default")]
    [SignedIn]
    [RepliesNothing]
    [Refuses<AddressUnknown>, Refuses<NotFound>]
    [Access(ShopTable.AddressBooks, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, async call => AddressId.TryParse(id, out var addressId)
            ? await changes.RunAsync(call, book => book.Remove(addressId), _ => Reply.NoContent, WhenOvertaken.DecideAgain)
            : new NotFound());
}
