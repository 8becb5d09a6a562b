using System.Security.Cryptography;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Addresses;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Idempotency;
using Shop.Functions.Storage;

namespace Shop.Functions.Addresses;

internal sealed class AddAddress(Endpoint<AddAddress> endpoint, AddressBookStore books, Once once, TimeProvider time)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Post, "/users/me/addresses")]
    [Operation("Saves an address", 409)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [Idempotent]
    [Body<NewAddressBody>]
    [Replies<AddressView>(201)]
    [Access(ShopTable.AddressBooks, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Idempotency, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<NewAddressBody>(request, context, async (call, body) =>
        {
            if (!Address.Read(body.ToForm()).TryGet(out var address, out var refusal))
            {
                return refusal;
            }

            var now = time.GetUtcNow();
            var saved = new SavedAddress(AddressId.From(now, RandomNumberGenerator.GetBytes(AddressId.RandomBytes)), address);
            return await once.RunAsync(call, body, write => Contention.SettleAsync(() => AddAsync(call, saved, body.IsDefault == true, write), call.CancellationToken, write));
        });

    private async Task<Reply?> AddAsync(Call call, SavedAddress saved, bool asDefault, IdempotentWrite write)
    {
        var book = await books.FindLatestAsync(call.Caller.Id, call.CancellationToken);
        if (!book.Add(saved, asDefault).TryGet(out var added, out var refusal))
        {
            return refusal;
        }

        var reply = Reply.Created($"{call.Path}/{saved.Id}", AddressView.Of(added, saved));
        return await books.SaveAsync(book, added, call.CancellationToken, write.Mark(reply)) ? reply : null;
    }
}
