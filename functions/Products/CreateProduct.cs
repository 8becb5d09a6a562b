using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Functions.Products;

internal sealed class CreateProduct(Endpoint<CreateProduct> endpoint, ProductStore products, ChangePipeline pipeline, Randomness randomness)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/products")]
    [Operation("Creates a product with its opening stock; a vendor owns the products that they create")]
    [Roles(Role.Admin, Role.Vendor)]
    [Idempotent]
    [Body<NewProductBody>]
    [Replies<ProductView>(201, Location = true)]
    [Access(ShopTable.Products, Grant.PutItem)]
    [Access(ShopTable.Inventory, Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    [Access(ShopTable.Idempotency, Grant.GetItem | Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync<NewProductBody>(request, context, (call, body) => pipeline.CreateAsync<(Product Product, Stock Stock)>(call, new()
        {
            Decide = now => Product.Create(
                body.ToNewForm(), randomness.NewId<ProductId>(now), call.Caller.Actor, now),
            Write = created => products.Create(created.Product, created.Stock),
            Audit = created => new(AuditAction.Create, AuditEntity.Of(created.Product.Id), Before: null, View(created)),
            Answer = created => Reply.Created($"{call.Path}/{created.Product.Id}", View(created)),
            Taken = _ => new Unavailable(),
        }));

    private static ProductView View((Product Product, Stock Stock) created) => ProductView.Of(created.Product, created.Stock.Available);
}
