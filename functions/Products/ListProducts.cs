namespace Shop.Functions.Products;

internal sealed class ListProducts(Endpoint<ListProducts> endpoint, ProductStore products)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/products")]
    [Operation("Lists the products for sale: all, of a category, of a category by price, or of a vendor")]
    [SignedIn]
    [QueryParameter("category", ProductQuery.CategoryText, Example = "Books")]
    [QueryParameter("minPrice", ProductQuery.MinPriceText, Type = "integer")]
    [QueryParameter("maxPrice", ProductQuery.MaxPriceText, Type = "integer")]
    [QueryParameter("vendor", ProductQuery.VendorText, Example = "me")]
    [QueryParameter("sort", ProductQuery.SortText, Example = "newest")]
    [Paged]
    [Replies<PageView<ProductView>>(200)]
    [Access(ShopTable.Products, Grant.Query, Index = Tables.ProductsListing)]
    [Access(ShopTable.Products, Grant.Query, Index = Tables.ProductsByCategory)]
    [Access(ShopTable.Products, Grant.Query, Index = Tables.ProductsByCategoryPrice)]
    [Access(ShopTable.Products, Grant.Query, Index = Tables.ProductsByVendor)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.ListAsync(
            request,
            context,
            call => ProductQuery.Read(call.Query, call.Caller).Map(query => query.ToIndexQuery(call.Caller.Actor)),
            products.ListAsync,
            ProductView.Of);
}
