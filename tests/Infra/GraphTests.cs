using System.Collections.Immutable;
using Pulumi;
using Shop.Functions.Hosting;
using Shop.Infra.Graphs;
using Shop.Infra.Preview;

namespace Shop.Tests.Infra;

public sealed class GraphTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Two_evaluations_of_a_stack_have_the_same_snapshot(string stack)
    {
        var again = await GraphEvaluator.EvaluateAsync(Shop.Infra.Configuration.ShopConfig.Load(Repository.Root, stack));

        Assert.Equal($"{GraphFacts.Of(await Evaluated.Stack(stack))}", $"{GraphFacts.Of(again)}");
    }

    [Fact]
    public async Task The_graph_has_the_outputs_of_the_stack()
    {
        var outputs = (await Evaluated.Stack("prod")).Outputs;

        Assert.Equal(["apiUrl", "region", "tableNames", "userPoolClientId", "userPoolId"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Matches("^https://[a-z2-7]{10}\\.execute-api\\.us-east-1\\.amazonaws\\.com/v1$", (string)outputs["apiUrl"]!);
        Assert.Matches("^us-east-1_[a-z2-7]{9}$", (string)outputs["userPoolId"]!);
        var tables = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object>>(outputs["tableNames"]);
        Assert.Equal("shop-prod-users", tables["users"]);
    }

    [Fact]
    public async Task Every_resource_has_a_unique_urn_and_an_existing_parent()
    {
        var resources = (await Evaluated.Stack("dev")).Resources;

        var urns = resources.Select(resource => resource.Urn).ToHashSet();
        Assert.Equal(resources.Length, urns.Count);
        Assert.All(
            resources,
            resource => Assert.True(resource.Parent is null ? resource.IsComponent : urns.Contains(resource.Parent), resource.Urn));
        Assert.All(resources.SelectMany(resource => resource.DependsOn), dependency => Assert.Contains(dependency, urns));
    }

    [Fact]
    public async Task URNs_have_the_same_form_as_those_of_the_Pulumi_engine()
    {
        var table = (await Evaluated.Stack("dev")).The(AwsType.Table, "users");

        Assert.Equal("urn:pulumi:dev::shop::shop:index:Table$aws:dynamodb/table:Table::users", table.Urn);
        Assert.Equal("urn:pulumi:dev::shop::shop:index:Table::users", table.Parent);
    }

    [Fact]
    public async Task A_function_depends_on_its_policy()
    {
        var graph = await Evaluated.Stack("dev");

        var function = graph.The(AwsType.Function, "users-get-me");
        Assert.Equal(graph.The(AwsType.RolePolicy, "users-get-me").Urn, Assert.Single(function.DependsOn));
    }

    [Fact]
    public async Task The_error_of_a_stack_that_cannot_be_made_has_no_stack_trace()
    {
        var exitCode = Environment.ExitCode;

        var error = await Assert.ThrowsAsync<RunException>(
            () => Evaluated.Dev("users-get-me", handler => handler with { Trigger = CognitoTrigger.PreSignUp }));

        Assert.DoesNotContain("   at ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Running program", error.Message, StringComparison.Ordinal);
        Assert.Contains("PreSignUp", error.Message, StringComparison.Ordinal);
        Assert.Equal(exitCode, Environment.ExitCode);
    }

    [Theory]
    [InlineData("dev", false)]
    [InlineData("staging", true)]
    [InlineData("prod", true)]
    public async Task Resources_with_data_are_protected_where_the_stack_says_so(string stack, bool protects)
    {
        var graph = await Evaluated.Stack(stack);

        Assert.All(graph.OfType(AwsType.Table), table =>
        {
            Assert.Equal(protects, table.Protect);
            Assert.Equal(protects, table.Inputs["deletionProtectionEnabled"]);
        });
        var pool = Assert.Single(graph.OfType(AwsType.UserPool));
        Assert.Equal(protects, pool.Protect);
        Assert.Equal(protects ? "ACTIVE" : "INACTIVE", pool.Text("deletionProtection"));
        Assert.All(graph.OfType(AwsType.Function), function => Assert.False(function.Protect));
    }

    [Fact]
    public async Task Every_resource_that_can_have_tags_has_them()
    {
        string[] withoutTags =
        [
            AwsType.Deployment, AwsType.MethodSettings, AwsType.UserGroup,
            AwsType.UserPoolClient, AwsType.RolePolicy, AwsType.Permission, AwsType.EventTarget, AwsType.QueuePolicy,
            AwsType.Schedule, AwsType.TopicPolicy, AwsType.TopicSubscription,
        ];
        var tagged = (await Evaluated.Stack("prod")).Resources
            .Where(resource => !resource.IsComponent && !withoutTags.Contains(resource.Type))
            .ToList();

        Assert.NotEmpty(tagged);
        Assert.All(tagged, resource => Assert.Equivalent(
            new Dictionary<string, object> { ["project"] = "shop", ["stack"] = "prod", ["owner"] = "shop-team" },
            TagsOf(resource),
            strict: true));
    }

    private static Dictionary<string, object> TagsOf(GraphResource resource) => resource.Inputs["tags"] is ImmutableArray<object> list
        ? list.Cast<ImmutableDictionary<string, object>>().ToDictionary(tag => (string)tag["key"], tag => tag["value"])
        : resource.Object("tags").ToDictionary();
}
