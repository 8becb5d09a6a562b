namespace Shop.Functions.Addresses;

internal sealed class ListAddresses(Endpoint<ListAddresses> endpoint, AddressBookStore books)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/users/me/addresses")]
    [Operation("Lists the caller's addresses in the order in which they were added")]
    [SignedIn]
    [Replies<PageView<AddressView>>(200)]
    [Access(ShopTable.AddressBooks, Grant.GetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
        {
            var book = await books.FindAsync(call.Caller.Id, call.CancellationToken);
            return Reply.Ok(new PageView<AddressView>([.. book.Addresses.Select(saved => AddressView.Of(book, saved))], NextCursor: null));
        });
}
