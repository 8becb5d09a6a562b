using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Addresses;

internal sealed class ListAddresses(Endpoint<ListAddresses> endpoint, AddressBookStore books)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/users/me/addresses")]
    [Operation("All own addresses, the first one saved first")]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [Replies<PageView<AddressView>>(200)]
    [Access(ShopTable.AddressBooks, Grant.GetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
        {
            var book = await books.FindAsync(call.Caller.Id, call.CancellationToken);
            return Reply.Ok(new PageView<AddressView>([.. book.Addresses.Select(saved => AddressView.Of(book, saved))], NextCursor: null));
        });
}
