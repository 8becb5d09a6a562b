using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Audit;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Products;

internal sealed class RetireProduct(Endpoint<RetireProduct> endpoint, ProductDesk desk, TimeProvider time)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Delete, "/products/{id}")]
    [Operation("Takes a product off sale; again changes nothing", 404)]
    [Roles(Role.Admin, Role.Vendor)]
    [RepliesNothing]
    [Access(ShopTable.Products, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, call =>
        {
            var now = time.GetUtcNow();
            return Contention.SettleAsync(
                () => desk.TryChangeAsync(call, id, AuditAction.Delete, now, product => product.Retire(call.Caller.Actor, now), _ => Reply.NoContent),
                call.CancellationToken);
        });
}
