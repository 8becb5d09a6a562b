using Pulumi;
using Shop.Infra.Graphs;
using Shop.Infra.Preview;

namespace Shop.Tests.Infra;

public sealed class GraphTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Evaluates_to_the_same_snapshot_each_time(string stack)
    {
        var again = await GraphEvaluator.EvaluateAsync(Shop.Infra.Configuration.ShopConfig.Load(Repository.Root, stack));

        Assert.Equal($"{GraphFacts.Of(await Evaluated.Stack(stack))}", $"{GraphFacts.Of(again)}");
    }

    [Fact]
    public async Task Resolves_the_outputs_of_the_stack()
    {
        var outputs = (await Evaluated.Stack("prod")).Outputs;

        Assert.Equal(["apiUrl", "region", "tableNames", "userPoolClientId", "userPoolId"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Matches("^https://[a-z2-7]{10}\\.execute-api\\.us-east-1\\.amazonaws\\.com/v1$", (string)outputs["apiUrl"]!);
        Assert.Matches("^us-east-1_[a-z2-7]{9}$", (string)outputs["userPoolId"]!);
        var tables = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object>>(outputs["tableNames"]);
        Assert.Equal("shop-prod-users", tables["users"]);
    }

    [Fact]
    public async Task Gives_every_resource_a_urn_of_its_own_and_a_parent_that_exists()
    {
        var resources = (await Evaluated.Stack("dev")).Resources;

        var urns = resources.Select(resource => resource.Urn).ToHashSet();
        Assert.Equal(resources.Length, urns.Count);
        Assert.All(resources, resource => Assert.True(resource.Parent is null ? resource.IsComponent : urns.Contains(resource.Parent), resource.Urn));
        Assert.All(resources.SelectMany(resource => resource.DependsOn), dependency => Assert.Contains(dependency, urns));
    }

    [Fact]
    public async Task Forms_urns_as_the_engine_does()
    {
        var table = (await Evaluated.Stack("dev")).The("aws:dynamodb/table:Table", "users");

        Assert.Equal("urn:pulumi:dev::shop::shop:index:Table$aws:dynamodb/table:Table::users", table.Urn);
        Assert.Equal("urn:pulumi:dev::shop::shop:index:Table::users", table.Parent);
    }

    [Fact]
    public async Task Keeps_what_a_function_depends_on()
    {
        var graph = await Evaluated.Stack("dev");

        var function = graph.The("aws:lambda/function:Function", "users-get-me");
        Assert.Equal(graph.The("aws:iam/rolePolicy:RolePolicy", "users-get-me").Urn, Assert.Single(function.DependsOn));
    }

    [Fact]
    public async Task Tells_plainly_why_a_stack_cannot_be_made()
    {
        var exitCode = Environment.ExitCode;

        var error = await Assert.ThrowsAsync<RunException>(() => Evaluated.Dev(handler => handler.Slug == "users-get-me" ? handler with { Trigger = Shop.Functions.Hosting.CognitoTrigger.PreSignUp } : handler));

        Assert.DoesNotContain("   at ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Running program", error.Message, StringComparison.Ordinal);
        Assert.Contains("PreSignUp", error.Message, StringComparison.Ordinal);
        Assert.Equal(exitCode, Environment.ExitCode);
    }

    [Theory]
    [InlineData("dev", false)]
    [InlineData("staging", true)]
    [InlineData("prod", true)]
    public async Task Protects_what_holds_data_as_the_stack_says(string stack, bool protects)
    {
        var graph = await Evaluated.Stack(stack);

        Assert.All(graph.OfType("aws:dynamodb/table:Table"), table =>
        {
            Assert.Equal(protects, table.Protect);
            Assert.Equal(protects, table.Inputs["deletionProtectionEnabled"]);
        });
        var pool = Assert.Single(graph.OfType("aws:cognito/userPool:UserPool"));
        Assert.Equal(protects, pool.Protect);
        Assert.Equal(protects ? "ACTIVE" : "INACTIVE", pool.Text("deletionProtection"));
        Assert.All(graph.OfType("aws:lambda/function:Function"), function => Assert.False(function.Protect));
    }

    [Fact]
    public async Task Tags_whatever_takes_tags()
    {
        string[] withoutTags =
        [
            "aws:apigateway/deployment:Deployment", "aws:apigateway/methodSettings:MethodSettings", "aws:cognito/userGroup:UserGroup",
            "aws:cognito/userPoolClient:UserPoolClient", "aws:iam/rolePolicy:RolePolicy", "aws:lambda/permission:Permission",
        ];
        var tagged = (await Evaluated.Stack("prod")).Resources.Where(resource => !resource.IsComponent && !withoutTags.Contains(resource.Type)).ToList();

        Assert.NotEmpty(tagged);
        Assert.All(tagged, resource => Assert.Equivalent(
            new Dictionary<string, object> { ["project"] = "shop", ["stack"] = "prod", ["owner"] = "shop-team" },
            resource.Object("tags"),
            strict: true));
    }
}
