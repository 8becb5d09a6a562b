using System.Security.Cryptography;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Audit;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Audit;
using Shop.Functions.Hosting;
using Shop.Functions.Idempotency;
using Shop.Functions.Storage;

namespace Shop.Functions.Products;

internal sealed class CreateProduct(
    Endpoint<CreateProduct> endpoint, ProductStore products, AuditTrail audit, Once once, TimeProvider time)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Post, "/products")]
    [Operation("Creates a product with its opening stock; a vendor's product is his own", 409, 422)]
    [Roles(Role.Admin, Role.Vendor)]
    [Idempotent]
    [Body<NewProductBody>]
    [Replies<ProductView>(201)]
    [Access(ShopTable.Products, Grant.PutItem)]
    [Access(ShopTable.Inventory, Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    [Access(ShopTable.Idempotency, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<NewProductBody>(request, context, (call, body) => once.RunAsync(call, body, async write =>
        {
            var now = time.GetUtcNow();
            var id = ProductId.From(now, RandomNumberGenerator.GetBytes(ProductId.RandomBytes));
            if (!Product.Create(body.ToDraft(), id, call.Caller.Actor, now).TryGet(out var created, out var refusal))
            {
                return refusal;
            }

            var view = ProductView.Of(created.Product, created.Stock.Available);
            var reply = Reply.Created($"{call.Path}/{id}", view);
            var entry = audit.Entry(call.Caller, AuditAction.Create, AuditEntity.Of(id), before: null, view, now);
            return await products.CreateAsync(created.Product, created.Stock, call.CancellationToken, [entry, .. write.Mark(reply)])
                ? reply
                : Problems.Conflict;
        }));
}
