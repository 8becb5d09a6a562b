using Shop.Domain.Products;

namespace Shop.Functions.Products;

internal sealed class EditProduct(Endpoint<EditProduct> endpoint, ProductChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Put, "/products/{id}")]
    [Operation("Replaces the details of a product; an optional field that is left out gets its default")]
    [Roles(Role.Admin, Role.Vendor)]
    [Body<EditProductBody>]
    [Replies<ProductView>(200)]
    [Refuses<EditConflict>, Refuses<NotFound>, Refuses<NotYourProduct>, Refuses<ProductRetired>]
    [Access(ShopTable.Products, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync<EditProductBody>(request, context, async (call, body) =>
            ProductDetails.Read(body.ToForm()).TryGet(out var details, out var refusal)
                ? await changes.RunAsync(
                    call,
                    id,
                    AuditAction.Update,
                    (product, now) => product.Edit(details, call.Caller.Actor, now),
                    product => Reply.Ok(ProductView.Of(product)),
                    WhenOvertaken.Refuse,
                    body.Version)
                : refusal);
}
