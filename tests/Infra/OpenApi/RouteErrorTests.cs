using System.Reflection;
using Shop.Functions.Hosting;
using Shop.Infra.Handlers;
using Shop.Infra.OpenApi;

namespace Shop.Tests.Infra.OpenApi;

public sealed class RouteErrorTests
{
    public static TheoryData<string> Routes => [.. HandlerCatalog.Deployed.Routes.Select(route => route.Handler.Slug)];

    // What shared code can answer and a handler that uses a part of it cannot: the statuses by the handler's slug.
    private static readonly Dictionary<string, int[]> NeverReached = new()
    {
        // Only a guest's cart can be missing; a user without one has an empty cart.
        ["carts-get-cart"] = [404],
        ["carts-clear-cart"] = [404],

        // Neither says which version of the product it is based on.
        ["products-retire-product"] = [409],
        ["products-restore-product"] = [409],
    };

    /// <summary>A status that a handler declares and cannot answer, or answers and does not declare, is a wrong promise.</summary>
    [Theory]
    [MemberData(nameof(Routes))]
    public void What_a_handler_declares_is_what_its_code_can_answer(string slug)
    {
        var handler = Handler(slug);
        var declared = handler.Method.GetCustomAttribute<OperationAttribute>()!.Refusals;
        var own = RouteErrors.OfHandler(handler).Select(error => error.Status).Distinct().ToList();

        Assert.Equal(declared.Order(), declared.Order().Distinct());
        Assert.Empty(declared.Except(own).Select(status => $"{handler} declares {status} and nothing in it answers that."));
        Assert.Equal(NeverReached.GetValueOrDefault(slug, []), NeverReached.GetValueOrDefault(slug, []).Intersect(own.Except(declared)));
        Assert.Empty(own.Except(declared).Except(OfEveryRoute(handler)).Except(NeverReached.GetValueOrDefault(slug, [])).Select(status => $"{handler} can answer {status} ({Codes(handler, status)}) and does not declare it."));
    }

    [Fact]
    public void The_types_of_problems_are_read_through_lambdas_state_machines_and_what_they_call()
    {
        Assert.Equal(["email-taken"], Of("auth-register", 409));
        Assert.Contains("wrong-credentials", Of("auth-login", 401));
        Assert.DoesNotContain("unauthenticated", Of("auth-login", 401));
        Assert.Equal(["not-found"], Of("products-get-product", 404));
        Assert.Equal(["invalid"], Of("products-get-product", 400));
    }

    [Fact]
    public void Where_a_new_thing_is_found_is_told_only_by_routes_that_say_it()
    {
        Assert.True(RouteErrors.SaysLocation(Handler("products-create-product")));
        Assert.False(RouteErrors.SaysLocation(Handler("auth-register")));
    }

    private static Handler Handler(string slug) => HandlerCatalog.Deployed.Handlers.Single(handler => handler.Slug == slug);

    private static IEnumerable<string> Of(string slug, int status) => RouteErrors.Of(Handler(slug)).Where(error => error.Status == status).Select(error => error.Code);

    private static string Codes(Handler handler, int status) => string.Join(", ", RouteErrors.OfHandler(handler).Where(error => error.Status == status).Select(error => error.Code).Distinct());

    private static IEnumerable<int> OfEveryRoute(Handler handler) =>
        [400, 429, 500, 503, .. handler.IsPublic ? Array.Empty<int>() : [401, 403], .. handler.Method.IsDefined(typeof(IdempotentAttribute)) ? [422] : Array.Empty<int>()];
}
