using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Audit;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Products;

internal sealed class RestoreProduct(Endpoint<RestoreProduct> endpoint, ProductDesk desk, TimeProvider time)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Post, "/products/{id}/restore")]
    [Operation("Puts a retired product back on sale as it was; again changes nothing", 404)]
    [Roles(Role.Admin, Role.Vendor)]
    [Replies<ProductView>(200)]
    [Access(ShopTable.Products, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, call =>
        {
            var now = time.GetUtcNow();
            return Contention.SettleAsync(
                () => desk.TryChangeAsync(call, id, AuditAction.Update, now, product => product.Restore(call.Caller.Actor, now), product => Reply.Ok(ProductView.Of(product))),
                call.CancellationToken);
        });
}
