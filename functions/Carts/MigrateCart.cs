using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Carts;

internal sealed class MigrateCart(Endpoint<MigrateCart> endpoint, CartMigration migration)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Post, "/cart/migrate")]
    [Operation("Merges a guest's cart into the caller's and deletes it; again gives the same report and adds nothing", 404)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [Header(GuestHeader.Name, GuestHeader.Description, Required = true)]
    [Replies<MigrationView>(200)]
    [Access(ShopTable.Carts, Grant.GetItem | Grant.PutItem | Grant.DeleteItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, call => call.AsGuestAsync(guest => migration.RunAsync(call.Caller.Id, guest, call.CancellationToken)));
}
