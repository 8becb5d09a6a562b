using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Addresses;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Addresses;

internal sealed class RemoveAddress(Endpoint<RemoveAddress> endpoint, AddressBookStore books)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Delete, "/users/me/addresses/{id}")]
    [Operation("Removes one of the own addresses; when it was the default, the first one saved takes its place", 404)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [RepliesNothing]
    [Access(ShopTable.AddressBooks, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, async call => AddressId.TryParse(id, out var addressId)
            ? await Contention.SettleAsync(() => RemoveAsync(call, addressId), call.CancellationToken)
            : Problems.NotFound);

    private async Task<Reply?> RemoveAsync(Call call, AddressId id)
    {
        var book = await books.FindLatestAsync(call.Caller.Id, call.CancellationToken);
        return !book.Remove(id).TryGet(out var left, out var refusal) ? refusal
            : await books.SaveAsync(book, left, call.CancellationToken) ? Reply.NoContent
            : null;
    }
}
