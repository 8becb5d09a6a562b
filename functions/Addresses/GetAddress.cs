using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Addresses;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Addresses;

internal sealed class GetAddress(Endpoint<GetAddress> endpoint, AddressBookStore books)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/users/me/addresses/{id}")]
    [Operation("One of the own addresses", 404)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [Replies<AddressView>(200)]
    [Access(ShopTable.AddressBooks, Grant.GetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, async call =>
        {
            if (!AddressId.TryParse(id, out var addressId))
            {
                return Problems.NotFound;
            }

            var book = await books.FindAsync(call.Caller.Id, call.CancellationToken);
            return book.Find(addressId) is { } saved ? Reply.Ok(AddressView.Of(book, saved)) : new AddressUnknown(addressId);
        });
}
