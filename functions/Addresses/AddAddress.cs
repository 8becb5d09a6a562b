using Shop.Domain.Addresses;

namespace Shop.Functions.Addresses;

internal sealed class AddAddress(Endpoint<AddAddress> endpoint, AddressBookChanges changes, TimeProvider time, Randomness randomness)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/users/me/addresses")]
    [Operation("Adds an address to the caller's address book")]
    [SignedIn]
    [Idempotent]
    [Body<NewAddressBody>]
    [Replies<AddressView>(201, Location = true)]
    [Refuses<AddressBookFull>]
    [Access(ShopTable.AddressBooks, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Idempotency, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<NewAddressBody>(request, context, async (call, body) =>
        {
            if (!Address.Read(body.ToForm()).TryGet(out var address, out var refusal))
            {
                return refusal;
            }

            var saved = new SavedAddress(randomness.NewId<AddressId>(time.GetUtcNow()), address);
            return await changes.RunAsync(
                call,
                book => book.Add(saved, body.IsDefault == true),
                book => Reply.Created($"{call.Path}/{saved.Id}", AddressView.Of(book, saved)),
                WhenOvertaken.DecideAgain);
        });
}
