using Shop.Domain.Products;

namespace Shop.Functions.Products;

internal sealed class RestoreProduct(Endpoint<RestoreProduct> endpoint, ProductChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/products/{id}/restore")]
    [Operation("Puts a retired product back on sale as it was; again changes nothing")]
    [Roles(Role.Admin, Role.Vendor)]
    [Replies<ProductView>(200)]
    [Refuses<CannotSell>, Refuses<NotYourProduct>, Refuses<NotFound>]
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
