using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Audit;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Products;

internal sealed class EditProduct(Endpoint<EditProduct> endpoint, ProductDesk desk, TimeProvider time)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Put, "/products/{id}")]
    [Operation("Replaces what is said about a product; what is left out takes its default", 404, 409)]
    [Roles(Role.Admin, Role.Vendor)]
    [Body<EditProductBody>]
    [Replies<ProductView>(200)]
    [Access(ShopTable.Products, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync<EditProductBody>(request, context, async (call, body) =>
        {
            var now = time.GetUtcNow();
            return await desk.TryChangeAsync(
                call,
                id,
                AuditAction.Update,
                now,
                product => ProductDetails.Read(body.ToForm()).Bind(details => product.Edit(details, call.Caller.Actor, now)),
                product => Reply.Ok(ProductView.Of(product)),
                body.Version) ?? Problems.Conflict;
        });
}
