using Shop.Domain.Addresses;

namespace Shop.Functions.Addresses;

internal sealed class EditAddress(Endpoint<EditAddress> endpoint, AddressBookChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Put, "/users/me/addresses/{id}")]
    [Operation("Replaces an address of the caller's address book")]
    [SignedIn]
    [Body<EditAddressBody>]
    [Replies<AddressView>(200)]
    [Refuses<AddressUnknown>, Refuses<NotFound>, Refuses<EditConflict>]
    [Access(ShopTable.AddressBooks, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync<EditAddressBody>(request, context, async (call, body) =>
            !AddressId.TryParse(id, out var addressId) ? new NotFound()
            : !Address.Read(body.ToForm()).TryGet(out var address, out var refusal) ? refusal
            : await changes.RunAsync(
                call,
                book => book.Change(new SavedAddress(addressId, address), body.IsDefault == true),
                book => Reply.Ok(AddressView.Of(book, book.Find(addressId)!)),
                WhenOvertaken.Refuse,
                book => book.Find(addressId) is { } current ? AddressView.Of(book, current) : null,
                body.Version));
}
