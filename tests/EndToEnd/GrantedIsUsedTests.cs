using Shop.Infra.Configuration;
using Shop.Infra.Graphs;
using Shop.Local;
using Shop.Local.Emulators;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

public sealed class GrantedIsUsedTests
{
    [Fact]
    public async Task A_walk_through_the_shop_needs_every_grant_and_no_other()
    {
        await using var shop = await StartAsync(await StackAsync());
        Assert.Empty(await Walk.ThroughAsync(shop));
        Assert.Empty(shop.Gate.UnusedGrants);
        Assert.DoesNotContain(shop.Log.Lines, line => line.Text.Contains("AccessDenied", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("products-get-product", "dynamodb:BatchGetItem", "-inventory", "get product")]
    [InlineData("users-get-me", "dynamodb:GetItem", "-profiles", "me")]
    [InlineData("products-list-products", "dynamodb:Query", "/index/category-index", "list products by category")]
    public async Task Without_one_grant_the_gate_denies_and_the_call_fails(string function, string action, string resourceEnd, string step)
    {
        await using var shop = await StartAsync((await StackAsync()).Without(function, action, resourceEnd));
        var wrong = await Walk.ThroughAsync(shop);
        var failure = Assert.Single(wrong, answer => answer.StartsWith(step + ":", StringComparison.Ordinal));
        Assert.Contains(": 500 ", failure, StringComparison.Ordinal);
        Assert.Contains(shop.Log.Lines, line => line.Text.Contains("AccessDeniedException", StringComparison.Ordinal) && line.Text.Contains(action, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_grant_too_many_is_found()
    {
        var stack = await StackAsync();
        var table = (string)stack.OfType("aws:dynamodb/table:Table").Single(one => one.Name == "users").State["arn"];
        await using var shop = await StartAsync(stack.With("products-get-product", "dynamodb:DeleteItem", table));
        await Walk.ThroughAsync(shop);
        var unused = Assert.Single(shop.Gate.UnusedGrants);
        Assert.Equal(("dynamodb:DeleteItem", table), (unused.Action, unused.Resource));
    }

    private static Task<Graph> StackAsync() => GraphEvaluator.EvaluateAsync(ShopConfig.Load(Repository.Root, "dev"));

    private static Task<LocalShop> StartAsync(Graph graph) =>
        LocalShop.StartAsync(new LocalOptions { Port = 0, InMemory = true, Graph = graph }, CancellationToken.None);
}
