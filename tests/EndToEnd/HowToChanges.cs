namespace Shop.Tests.EndToEnd;

/// <summary>The change of one section of "How to": what is done to each file. A file that does not exist is an empty text.</summary>
internal sealed record HowToChange(string Section, Dictionary<string, Func<string, string>> Edits);

/// <summary>One change for each section of "How to" in docs/architecture.md.</summary>
internal static class HowToChanges
{
    private const string SimilarProducts = """
        using Shop.Domain.Products;

        namespace Shop.Functions.Products;

        internal sealed class ListSimilarProducts(Endpoint<ListSimilarProducts> endpoint, ProductStore products)
        {
            [LambdaFunction]
            [RestApi(LambdaHttpMethod.Get, "/products/{id}/similar")]
            [Operation("Lists the products of the same category, the newest first")]
            [SignedIn]
            [Replies<PageView<ProductView>>(200)]
            [Refuses<NotFound>]
            [Access(ShopTable.Products, Grant.GetItem)]
            [Access(ShopTable.Products, Grant.Query, Index = Tables.ProductsByCategory)]
            public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
                endpoint.RunAsync(request, context, async call =>
                {
                    if (!ProductId.TryParse(id, out var productId)
                        || await products.FindLatestAsync(productId, call.CancellationToken) is not { } product)
                    {
                        return new NotFound();
                    }

                    var query = new IndexQuery(ShopTable.Products, Tables.ProductsByCategory, product.Details.Category.Value);
                    var similar = await products.ListAsync(query, new(PageRequest.DefaultLimit, Cursor: null), call.CancellationToken);
                    return similar.Match<Reply>(page => Reply.Ok(PageView.Of(page, ProductView.Of)), refusal => refusal);
                });
        }

        """;

    private const string SimilarProductsRequest = """

        ### Products of the same category
        # Expect 200
        GET {{baseUrl}}/products/{{newest.response.body.$.items[0].productId}}/similar
        Authorization: Bearer {{login.response.body.$.idToken}}

        """;

    private const string WelcomeUsers = """
        using Amazon.Lambda.SQSEvents;
        using Shop.Domain.Events;
        using Shop.Functions.Events;

        namespace Shop.Functions.Users;

        /// <summary>Reads each new user.</summary>
        internal sealed class WelcomeUsers(EventConsumer consumer, AccountStore accounts)
        {
            [LambdaFunction(Timeout = 30)]
            [Consumes("welcome", EventKind.UserRegistered)]
            [Access(ShopTable.Users, Grant.GetItem)]
            public Task<SQSBatchResponse> Handle(SQSEvent batch, ILambdaContext context) =>
                consumer.RunAsync(batch, context, (happened, cancellationToken) =>
                    accounts.FindUserAsync(((UserRegistered)happened).UserId, cancellationToken));
        }

        """;

    private const string PreAuthentication = """
        using System.Text.Json;

        namespace Shop.Functions.Users;

        /// <summary>Logs each attempt to sign in.</summary>
        internal sealed class PreAuthentication
        {
            [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "Generated code calls it on an instance.")]
            [LambdaFunction(Timeout = 5)]
            [CognitoTrigger(CognitoTrigger.PreAuthentication)]
            [NoAccess]
            public JsonElement Handle(JsonElement attempt, ILambdaContext context)
            {
                context.Logger.LogInformation("{event}", "sign-in-attempt");
                return attempt;
            }
        }

        """;

    private const string NameReserved = """

        /// <summary>The name is reserved for products of the shop.</summary>
        public sealed record ProductNameReserved(ProductName Name) : Refusal
        {
            public override string Message => "This product name is reserved.";
        }

        """;

    public static IReadOnlyList<HowToChange> All { get; } =
    [
        new("Add an endpoint", new()
        {
            ["functions/Products/ListSimilarProducts.cs"] = _ => SimilarProducts,
            ["docs/requests/2-browse.http"] = text => text + SimilarProductsRequest,
        }),
        new("Add a table", new()
        {
            ["functions/Storage/ShopTable.cs"] = After("    AuditLog,\n", "    Reviews,\n"),
            ["functions/Storage/Tables.cs"] = After(
                "        [ShopTable.Wishlists] = new(\"wishlists\", new(new(\"userId\")), []),\n",
                "        [ShopTable.Reviews] = new(\"reviews\", new(new(\"productId\"), new(\"userId\")), []),\n"),
        }),
        new("Add a field to a resource", new()
        {
            ["domain/Products/ProductDetails.cs"] = text => Each(
                text,
                After("    public Weight Weight { get; init; }\n", "\n    public ProductName? Brand { get; init; }\n"),
                After("        var weight = reader.Take(Weight.Read(form.WeightGrams));\n",
                    "        var brand = reader.Take(Outcome.Optional(form.Brand, \"brand\", (name, _) => ProductName.Read(name)));\n"),
                Instead("weight, quantityTiers)));", "weight, quantityTiers) { Brand = brand }));"),
                Instead("QuantityTiers = null);", "QuantityTiers = null, string? Brand = null);")),
            ["functions/Products/ProductItem.cs"] = text => Each(
                text,
                After("            (\"imageUrl\", Item.Text(details.ImageUrl)),\n", "            (\"brand\", Item.Text(details.Brand)),\n"),
                Instead("QuantityTiers.Of(price, tiers).Require());",
                    "QuantityTiers.Of(price, tiers).Require())\n        {\n"
                    + "            Brand = Outcome.Optional(item.TextOrNull(\"brand\"), \"brand\", (name, _) => ProductName.Read(name)).Require(),\n"
                    + "        };")),
            ["functions/Products/ProductBody.cs"] = text => Each(
                text,
                Before("    public ProductForm ToForm()",
                    "    /// <summary>The maker of the product.</summary>\n    /// <example>Acme</example>\n    public string? Brand { get; init; }\n\n"),
                Instead(".ToValueList());", ".ToValueList(), Brand);")),
            ["functions/Products/ProductView.cs"] = text => Each(
                text,
                Before("/// <param name=\"VendorId\"", "/// <param name=\"Brand\" example=\"Acme\">The maker of the product.</param>\n"),
                Before("    string? VendorId,\n", "    string? Brand,\n"),
                Before("        product.Owner?.ToString(),\n", "        product.Details.Brand?.Value,\n")),
        }),
        new("Add a rule", new()
        {
            ["domain/Products/ProductRefusals.cs"] = text => text + NameReserved,
            ["domain/Products/Product.cs"] = Before(
                "        : Changed(this with { Details = details,",
                "        : details.Name.Value == \"Reserved\" ? new ProductNameReserved(details.Name)\n"),
            ["functions/Hosting/Refusals.cs"] = Before(
                "        (422, [", "        (409, [typeof(ProductNameReserved)]),\n"),
            ["functions/Products/EditProduct.cs"] = After(
                "    [Body<EditProductBody>]\n", "    [Refuses<ProductNameReserved>]\n"),
        }),
        new("Add an event consumer", new() { ["functions/Users/WelcomeUsers.cs"] = _ => WelcomeUsers }),
        new("Add a trigger of the user pool", new()
        {
            ["functions/Users/PreAuthentication.cs"] = _ => PreAuthentication,
            ["functions/Hosting/CognitoTriggerAttribute.cs"] = Before("    PreTokenGeneration,\n", "    PreAuthentication,\n"),
            ["infra/Components/Identity.cs"] = Before(
                "            PreTokenGeneration = triggers", "            PreAuthentication = triggers[CognitoTrigger.PreAuthentication].Arn,\n"),
        }),
    ];

    private static string Each(string text, params Func<string, string>[] edits) => edits.Aggregate(text, (before, edit) => edit(before));

    private static Func<string, string> After(string anchor, string added) => Instead(anchor, anchor + added);

    private static Func<string, string> Before(string anchor, string added) => Instead(anchor, added + anchor);

    private static Func<string, string> Instead(string anchor, string replacement) => text => text.Split(anchor).Length == 2
        ? text.Replace(anchor, replacement, StringComparison.Ordinal)
        : throw new InvalidOperationException($"The text does not have '{anchor.Trim()}' exactly once.");
}
