using Shop.Contract.Handlers;
using Shop.Infra.Preview;

namespace Shop.Tests.Infra;

public sealed class SnapshotTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task A_snapshot_is_read_as_it_was_written(string stack)
    {
        var snapshot = GraphFacts.Of(await Evaluated.Stack(stack));
        var folded = SharedFacts.Fold(snapshot);

        Assert.Equal($"{snapshot}", $"{Snapshot.Parse($"{snapshot}".ReplaceLineEndings("\r\n"))}");
        Assert.Equal($"{snapshot}", $"{SharedFacts.Unfold(Snapshot.Parse($"{folded}"))}");
    }

    [Fact]
    public async Task A_snapshot_does_not_depend_on_the_build()
    {
        var moved = await Evaluated.Dev(config => config with { FunctionsPackage = "elsewhere" });

        Assert.Equal($"{GraphFacts.Of(await Evaluated.Stack("dev"))}", $"{GraphFacts.Of(moved)}");
    }

    [Fact]
    public void The_committed_snapshots_are_short_and_do_not_contain_names_of_stacks()
    {
        var lines = Directory.EnumerateFiles(Path.Combine(Repository.Root, SnapshotFiles.Folder)).SelectMany(File.ReadLines).ToList();

        Assert.InRange(lines.Count, 1, 3_000);
        Assert.DoesNotContain(lines, line => line.Contains("shop-prod-", StringComparison.Ordinal));
        Assert.Single(lines, line => line.Contains("body.sha256", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_snapshot_has_function_authorizer_and_validator_of_each_route()
    {
        var routes = GraphFacts.Of(await Evaluated.Stack("prod")).Facts
            .Where(fact => fact.Path.StartsWith("body[", StringComparison.Ordinal))
            .ToDictionary(fact => fact.Path, fact => fact.Value);

        Assert.Equal(HandlerCatalog.Deployed.Routes.Count(), routes.Count);
        Assert.Equal("function shop-${stack}-users-get-me, authorizer user, validator parameters", routes["body[GET /users/me]"]);
        Assert.Equal("function shop-${stack}-health-get-health, authorizer none, validator parameters", routes["body[GET /health]"]);
    }

    [Fact]
    public async Task The_tables_of_a_function_are_one_line()
    {
        var facts = GraphFacts.Of(await Evaluated.Stack("dev")).Facts.Where(fact => fact.Resource.EndsWith(":Function carts-get-cart", StringComparison.Ordinal));

        Assert.Equal(
            [("environment.variables[*_TABLE]", "carts, inventory, products")],
            facts.Where(fact => fact.Path.Contains("TABLE", StringComparison.Ordinal)).Select(fact => (fact.Path, fact.Value)));
    }
}
