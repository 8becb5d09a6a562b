using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Products;

internal sealed class ListProducts(Endpoint<ListProducts> endpoint, ProductStore products)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/products")]
    [Operation("Products for sale: all, of a category, of a category by price, or of a vendor")]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [QueryParameter("category", ProductFilter.CategoryText)]
    [QueryParameter("minPrice", ProductFilter.MinPriceText, Type = "integer")]
    [QueryParameter("maxPrice", ProductFilter.MaxPriceText, Type = "integer")]
    [QueryParameter("vendor", ProductFilter.VendorText)]
    [QueryParameter("sort", ProductFilter.SortText)]
    [QueryParameter("limit", PageRequest.LimitText, Type = "integer", Minimum = PageRequest.MinLimit, Maximum = PageRequest.MaxLimit, Default = PageRequest.DefaultLimit)]
    [QueryParameter("cursor", PageRequest.CursorText)]
    [Replies<PageView<ProductView>>(200)]
    [Access(ShopTable.Products, Grant.Query, Index = Tables.ProductsListing)]
    [Access(ShopTable.Products, Grant.Query, Index = Tables.ProductsByCategory)]
    [Access(ShopTable.Products, Grant.Query, Index = Tables.ProductsByCategoryPrice)]
    [Access(ShopTable.Products, Grant.Query, Index = Tables.ProductsByVendor)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
        {
            if (!Outcome.All(ProductFilter.Read(call.Query, call.Caller), PageRequest.Read(call.Query)).TryGet(out var asked, out var refusal))
            {
                return refusal;
            }

            var listed = await products.ListAsync(asked.Item1.ToQuery(call.Caller.Actor), asked.Item2, call.CancellationToken);
            return listed.Match<Reply>(page => Reply.Ok(PageView.Of(page, ProductView.Of)), reason => reason);
        });
}
