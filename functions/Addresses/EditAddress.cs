using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Addresses;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Addresses;

internal sealed class EditAddress(Endpoint<EditAddress> endpoint, AddressBookStore books)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Put, "/users/me/addresses/{id}")]
    [Operation("Replaces one of the own addresses", 404, 409)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [Body<EditAddressBody>]
    [Replies<AddressView>(200)]
    [Access(ShopTable.AddressBooks, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync<EditAddressBody>(request, context, async (call, body) =>
        {
            if (!AddressId.TryParse(id, out var addressId))
            {
                return Problems.NotFound;
            }

            if (!Address.Read(body.ToForm()).TryGet(out var address, out var refusal))
            {
                return refusal;
            }

            var saved = new SavedAddress(addressId, address);
            var book = await books.FindLatestAsync(call.Caller.Id, call.CancellationToken);
            if (!book.Change(saved, body.IsDefault == true).TryGet(out var changed, out refusal))
            {
                return refusal;
            }

            var isCurrent = body.Version is null || body.Version == book.Version;
            return isCurrent && await books.SaveAsync(book, changed, call.CancellationToken)
                ? Reply.Ok(AddressView.Of(changed, saved))
                : Problems.Conflict;
        });
}
