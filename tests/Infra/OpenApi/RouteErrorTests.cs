using System.Reflection;
using Shop.Functions.Hosting;
using Shop.Infra.Handlers;
using Shop.Infra.OpenApi;

namespace Shop.Tests.Infra.OpenApi;

public sealed class RouteErrorTests
{
    public static TheoryData<string> Routes => [.. HandlerCatalog.Deployed.Routes.Select(route => route.Handler.Slug)];

    [Theory]
    [MemberData(nameof(Routes))]
    public void A_route_documents_the_refusals_that_its_handler_declares_and_those_of_every_route(string slug)
    {
        var documented = RouteErrors.Of(Handler(slug)).Select(error => (error.Status, error.Code)).ToList();
        var declared = Handler(slug).Method.GetCustomAttributes<RefusesAttribute>().Select(refuses => (refuses.Status, refuses.Code)).ToList();

        Assert.Empty(declared.Except(documented));
        Assert.Empty(documented.Except(declared).Select(error => error.Code).Except(ProblemTypes.OfEveryRoute));
        Assert.Equal(documented.Order(), documented.Order().Distinct());
    }

    [Fact]
    public void The_status_of_a_declared_refusal_is_that_of_its_answer()
    {
        Assert.Equal(["email-taken"], Of("auth-register", 409));
        Assert.Contains("wrong-credentials", Of("auth-login", 401));
        Assert.DoesNotContain("unauthenticated", Of("auth-login", 401));
        Assert.Equal(["not-found"], Of("products-get-product", 404));
        Assert.Equal(["invalid"], Of("products-get-product", 400));
    }

    [Fact]
    public void Only_routes_that_declare_a_location_document_it()
    {
        Assert.Contains("Location", Headers("/products", "post"));
        Assert.DoesNotContain("Location", Headers("/auth/register", "post"));
    }

    private static IEnumerable<string> Headers(string path, string method)
    {
        var response = System.Text.Json.Nodes.JsonNode.Parse(PublishedDocument.Text)!["paths"]![path]![method]!["responses"]!["201"]!;
        return (response["headers"]?.AsObject() ?? []).Select(header => header.Key);
    }

    private static Handler Handler(string slug) => HandlerCatalog.Deployed.Handlers.Single(handler => handler.Slug == slug);

    private static IEnumerable<string> Of(string slug, int status) =>
        RouteErrors.Of(Handler(slug)).Where(error => error.Status == status).Select(error => error.Code);
}
