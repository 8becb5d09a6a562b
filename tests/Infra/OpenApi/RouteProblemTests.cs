using System.Reflection;
using Microsoft.OpenApi;
using Shop.Contract;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;

namespace Shop.Tests.Infra.OpenApi;

public sealed class RouteProblemTests
{
    private static readonly OpenApiDocument Document = ApiDocument.Build(HandlerCatalog.Deployed);

    public static TheoryData<string> Routes => [.. HandlerCatalog.Deployed.Routes.Select(route => route.Handler.Slug)];

    [Theory]
    [MemberData(nameof(Routes))]
    public void A_route_documents_the_refusals_that_its_handler_declares_and_those_of_every_route(string slug)
    {
        var documented = Documented(slug).ToList();
        var declared = Handler(slug).Method.GetCustomAttributes<RefusesAttribute>()
            .Select(refuses => (refuses.Status, refuses.Code))
            .ToList();

        Assert.Empty(declared.Except(documented));
        Assert.DoesNotContain(documented.Except(declared), problem => !ProblemTypes.OfEveryRoute.Contains(problem.Code));
        Assert.Equal(documented.Order(), documented.Order().Distinct());
    }

    [Fact]
    public void The_declared_status_of_a_refusal_is_the_status_of_its_answer()
    {
        Assert.Equal(["email-taken"], Codes("auth-register", 409));
        Assert.Contains("wrong-credentials", Codes("auth-login", 401));
        Assert.DoesNotContain("unauthenticated", Codes("auth-login", 401));
        Assert.Equal(["not-found"], Codes("products-get-product", 404));
        Assert.Equal(["invalid"], Codes("products-get-product", 400));
    }

    [Fact]
    public void Only_routes_that_declare_a_Location_header_document_this_header()
    {
        Assert.Contains("Location", Operation("products-create-product").Responses!["201"].Headers!.Keys);
        Assert.Null(Operation("auth-register").Responses!["201"].Headers);
    }

    private static IEnumerable<(int Status, string Code)> Documented(string slug) =>
        from response in Operation(slug).Responses!
        from extension in response.Value.Extensions ?? new Dictionary<string, IOpenApiExtension>()
        from type in ((JsonNodeExtension)extension.Value).Node.AsArray()
        select (int.Parse(response.Key, System.Globalization.CultureInfo.InvariantCulture), $"{type}"[ProblemTypes.Prefix.Length..]);

    private static IEnumerable<string> Codes(string slug, int status) =>
        Documented(slug).Where(problem => problem.Status == status).Select(problem => problem.Code);

    private static OpenApiOperation Operation(string slug)
    {
        var route = Handler(slug).Route!;
        return Document.Paths[route.Path].Operations![new(route.Method)];
    }

    private static Handler Handler(string slug) => HandlerCatalog.Deployed.Handlers.Single(handler => handler.Slug == slug);
}
