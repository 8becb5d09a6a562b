using Shop.Functions.Products;

namespace Shop.Functions.Inventory;

internal sealed class ListLowStock(Endpoint<ListLowStock> endpoint, ProductStore products)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/inventory")]
    [Operation("Lists the products with low stock, the fewest available pieces first; the list can lag behind the stocks by some seconds")]
    [Roles(Role.Admin)]
    [QueryParameter("low", "`true` lists the products with low stock. Required.", Example = "true")]
    [Paged]
    [Replies<PageView<StockView>>(200)]
    [Access(ShopTable.Inventory, Grant.Query, Index = Tables.LowStock)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.ListAsync(request, context, call => ReadLow(call.Query["low"]), products.ListStocksAsync, StockView.Of);

    private static Outcome<IndexQuery> ReadLow(string? text) => text == "true"
        ? LowStock.Query
        : Invalid.Field("low", text is null ? "is required" : "must be true");
}
