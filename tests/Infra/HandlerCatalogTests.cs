using System.Reflection;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
using Shop.Infra.Handlers;

namespace Shop.Tests.Infra;

public sealed class HandlerCatalogTests
{
    [Fact]
    public void A_handler_is_read_from_its_attributes()
    {
        var handler = HandlerCatalog.Deployed.Handlers.Single(handler => handler.Slug == "products-get-product");

        Assert.Equal("Products", handler.Feature);
        Assert.Equal("GetProduct", handler.Name);
        Assert.Equal(new("GET", "/products/{id}"), handler.Route);
        Assert.Equal(["id"], handler.Route!.PathParameters);
        Assert.Equal("Shop.Functions::Shop.Functions.Products.GetProduct_Handle_Generated::Handle", handler.HandlerString);
        Assert.All(handler.Grants, access => Assert.Equal(Grant.BatchGetItem, access.Grant));
    }

    [Fact]
    public void Each_handler_string_names_a_public_method()
    {
        Assert.All(HandlerCatalog.Deployed.Handlers, handler =>
        {
            var parts = handler.HandlerString.Split("::");
            var type = Assembly.Load(parts[0]).GetType(parts[1], throwOnError: true)!;
            Assert.True(type.IsPublic, handler.HandlerString);
            Assert.NotNull(type.GetMethod(parts[2]));
            Assert.InRange(handler.HandlerString.Length, 1, 127);
        });
    }

    [Fact]
    public void Every_trigger_of_the_user_pool_has_a_handler()
    {
        var triggers = HandlerCatalog.Deployed.Handlers.Select(handler => handler.Trigger).OfType<CognitoTrigger>();

        Assert.Equal(Enum.GetValues<CognitoTrigger>(), triggers.Order());
    }

    [Theory]
    [InlineData("Unreachable", "needs exactly one of a route, a trigger, a stream, a queue, a schedule and a workflow")]
    [InlineData("Torn", "needs exactly one of a route, a trigger, a stream, a queue, a schedule and a workflow")]
    [InlineData("Torn", "maps the changes of carts, which has no stream")]
    [InlineData("Torn", "receives from the queue 'Sales!', which is not a name of lower-case words with hyphens")]
    [InlineData("OpenToAnybody", "needs either [Roles] or [Public]")]
    [InlineData("Undecided", "must name one HTTP method")]
    [InlineData("Undecided", "has the route 'Somewhere/{id', which is not a path")]
    [InlineData("Undecided", "needs either [Roles] or [Public]")]
    [InlineData("Undecided", "has [Roles] without a role")]
    [InlineData("Undecided", "needs [Operation] and [Replies]")]
    [InlineData("Undecided", "needs either [Access] or [NoAccess]")]
    [InlineData("Slow", "has a timeout of 30 s; API Gateway waits at most 29 s")]
    [InlineData("Slow", "must have a MemorySize from 128 to 10240 MB")]
    [InlineData("Greedy", "needs either [Access] or [NoAccess]")]
    [InlineData("Greedy", "has [Access] to users that grants nothing")]
    [InlineData("Greedy", "has [Access] to users twice")]
    [InlineData("Greedy", "has [Access] to the index 'email-index', which products lacks")]
    [InlineData("Greedy", "has [Access] of GetItem to the index 'listing-index'; indexes allow only Query")]
    [InlineData("Forgetful", "is [Idempotent]: it must not be public")]
    [InlineData("Entangled", "must have a Timeout from 1 to 900 s")]
    [InlineData("Entangled", "has no caller: neither [Roles] nor [Public]")]
    [InlineData("Entangled", "is a trigger of the user pool, which is created before its client: no [UserPoolClient]")]
    [InlineData("Entangled", "is a trigger of the user pool, which is created after its triggers: no [UserPool]")]
    [InlineData("Entangled", "has [UserPool] that grants nothing")]
    [InlineData("HandlerWithANameThatIsTooLongForAFunction", "is called 'infra-handler-with-a-name-that-is-too-long-for-a-function'")]
    [InlineData("Slow", "has no public entry point Shop.Tests.Infra.Slow_Handle_Generated.Handle")]
    public void The_error_names_each_rule_that_a_handler_breaks(string handler, string problem)
    {
        Assert.Contains(Broken().Problems, found => found.StartsWith($"Infra.{handler} {problem}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Infra.HandlerWithANameThatIsTooLongForAFunction and Infra.OpenToAnybody share the route GET /open.")]
    [InlineData("Infra.Entangled and Infra.EntangledToo share the trigger PreSignUp.")]
    [InlineData("Infra.Torn and Infra.TornToo share the queue Sales!.")]
    [InlineData("Infra.Torn and Infra.TornToo share the stream Carts.")]
    [InlineData(
        "Infra.Astray is not a task of checkout, which has AwaitCustomer, ChargePayment, ConfirmOrder, GiveUpOrder, StartCheckout.")]
    [InlineData("The routes under /slow/ call the same segment {id} and {slowId}.")]
    public void The_error_names_handlers_that_conflict(string problem)
    {
        Assert.Contains(problem, Broken().Problems);
    }

    [Fact]
    public void One_error_has_all_broken_rules()
    {
        var error = Broken();

        Assert.All(error.Problems, problem => Assert.Contains(problem, error.Message, StringComparison.Ordinal));
    }

    private static CatalogException Broken() => Assert.Throws<CatalogException>(
        () => HandlerRules.Checked(HandlerCatalog.Read(typeof(Unreachable).Assembly.GetTypes())));
}
