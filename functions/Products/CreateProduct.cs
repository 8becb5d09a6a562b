using System.Security.Cryptography;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Products;

internal sealed class CreateProduct(Endpoint<CreateProduct> endpoint, ProductStore products, TimeProvider time)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Post, "/products")]
    [Operation("Creates a product with its opening stock; a vendor's product is his own")]
    [Roles(Role.Admin, Role.Vendor)]
    [Body<NewProductBody>]
    [Replies<ProductView>(201)]
    [Access(ShopTable.Products, Grant.PutItem)]
    [Access(ShopTable.Inventory, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.Run<NewProductBody>(request, context, async (call, body) =>
        {
            var now = time.GetUtcNow();
            var id = ProductId.From(now, RandomNumberGenerator.GetBytes(ProductId.RandomBytes));
            if (!Product.Create(body.ToDraft(), id, call.Caller.Actor, now).TryGet(out var created, out var refusal))
            {
                return refusal;
            }

            return await products.Create(created.Product, created.Stock, call.Cancelled)
                ? Reply.Created($"{call.Path}/{id}", ProductView.Of(created.Product, created.Stock.Available))
                : throw new InvalidOperationException($"The new id {id} is taken.");
        });
}
