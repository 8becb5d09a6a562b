using Shop.Domain.Products;

namespace Shop.Functions.Products;

internal sealed class RetireProduct(Endpoint<RetireProduct> endpoint, ProductChanges changes)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/products/{id}")]
    [Operation("Retires a product, which ends its sale; a retired product does not change")]
    [Roles(Role.Admin, Role.Vendor)]
    [RepliesNothing]
    [Refuses<NotFound>, Refuses<NotYourProduct>]
    [Access(ShopTable.Products, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.AuditLog, Grant.PutItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, call => changes.RunAsync(
            call,
            id,
            AuditAction.Delete,
            (product, now) => product.Retire(call.Caller.Actor, now),
            _ => Reply.NoContent,
            WhenOvertaken.DecideAgain));
}
