using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Functions.Products;

namespace Shop.Functions.Inventory;

internal sealed class ListMovements(Endpoint<ListMovements> endpoint, ProductStore products, LedgerStore ledger)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/inventory/{productId}/movements")]
    [Operation("Lists the changes of a product's stock, the newest first; vendors can read only those of their own products")]
    [Roles(Role.Admin, Role.Vendor)]
    [Paged]
    [Replies<PageView<MovementView>>(200)]
    [Refuses<NotFound>, Refuses<NotYourProduct>]
    [Access(ShopTable.Products, Grant.GetItem)]
    [Access(ShopTable.StockLedger, Grant.Query)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string productId) => endpoint.ListAsync(
        request,
        context,
        call => Outcome.Of(call.Caller.Actor),
        (actor, page, cancellationToken) => ListAsync(productId, actor, page, cancellationToken),
        MovementView.Of);

    private async Task<Outcome<Page<LedgerEntry>>> ListAsync(
        string id, Actor actor, PageRequest page, CancellationToken cancellationToken) =>
        !ProductId.TryParse(id, out var productId) || await products.FindLatestAsync(productId, cancellationToken) is not { } product
            ? new NotFound()
            : await product.For(actor).BindAsync(_ => ledger.ListAsync(productId, page, cancellationToken));
}
