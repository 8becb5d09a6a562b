using Shop.Domain.Addresses;

namespace Shop.Functions.Addresses;

internal sealed class RemoveAddress(Endpoint<RemoveAddress> endpoint, AddressBookChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/users/me/addresses/{id}")]
    [Operation("Removes one of the own addresses; when it was the default, the first one saved takes its place")]
    [SignedIn]
    [RepliesNothing]
    [Refuses<AddressUnknown>, Refuses<NotFound>]
    [Access(ShopTable.AddressBooks, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, async call => AddressId.TryParse(id, out var addressId)
            ? await changes.RunAsync(call, book => book.Remove(addressId), _ => Reply.NoContent, WhenOvertaken.DecideAgain)
            : new NotFound());
}
