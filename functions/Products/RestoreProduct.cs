using Shop.Domain.Products;

namespace Shop.Functions.Products;

internal sealed class RestoreProduct(Endpoint<RestoreProduct> endpoint, ProductChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/products/{id}/restore")]
    [Operation("Puts a retired product back on sale; a product that is on sale does not change")]
    [Roles(Role.Admin, Role.Vendor)]
    [Replies<ProductView>(200)]
    [Refuses<NotFound>, Refuses<NotYourProduct>]
    [Access(ShopTable.Products, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, call => changes.RunAsync(
            call,
            id,
            AuditAction.Update,
            (product, now) => product.Restore(call.Caller.Actor, now),
            product => Reply.Ok(ProductView.Of(product)),
            WhenOvertaken.DecideAgain));
}
