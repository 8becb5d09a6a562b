using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Products;

internal sealed class ListProducts(Endpoint<ListProducts> endpoint, ProductStore products)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/products")]
    [Operation("Products for sale, the newest first")]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [QueryParameter("category", "Only products of this category; case counts.")]
    [QueryParameter("limit", PageRequest.LimitText, Type = "integer", Minimum = PageRequest.MinLimit, Maximum = PageRequest.MaxLimit, Default = PageRequest.DefaultLimit)]
    [QueryParameter("cursor", PageRequest.CursorText)]
    [Replies<PageView<ProductView>>(200)]
    [Access(ShopTable.Products, Grant.Query, Index = Tables.ProductsListing)]
    [Access(ShopTable.Products, Grant.Query, Index = Tables.ProductsByCategory)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.Run(request, context, async call =>
        {
            var category = Outcome.Optional(call.Query["category"], "category", Category.Read);
            if (!Outcome.All(category, PageRequest.Read(call.Query)).TryGet(out var asked, out var refusal))
            {
                return refusal;
            }

            var listed = await products.List(asked.Item1, asked.Item2, call.Cancelled);
            return listed.Match<Reply>(page => Reply.Ok(PageView.Of(page, ProductView.Of)), reason => reason);
        });
}
