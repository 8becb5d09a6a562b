using System.Collections.Immutable;
using System.Text.Json;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
using Shop.Infra.Graphs;
using Shop.Infra.Preview;

namespace Shop.Tests.Infra;

public sealed class IdentityTests
{
    [Fact]
    public async Task Users_sign_in_with_their_verified_email_address()
    {
        var pool = await Pool("prod");

        Assert.Equal(["email"], pool.Texts("usernameAttributes"));
        Assert.Equal(["email"], pool.Texts("autoVerifiedAttributes"));
        Assert.Equal(false, pool.Object("usernameConfiguration")["caseSensitive"]);
        Assert.Equal("OPTIONAL", pool.Text("mfaConfiguration"));
        Assert.Equal(true, pool.Object("softwareTokenMfaConfiguration")["enabled"]);
        Assert.Equal(12d, pool.Object("passwordPolicy")["minimumLength"]);
    }

    [Theory]
    [InlineData("dev", "OFF", "ESSENTIALS")]
    [InlineData("prod", "ENFORCED", "PLUS")]
    public async Task Threat_protection_is_on_where_the_stack_says_so(string stack, string mode, string tier)
    {
        var pool = await Pool(stack);

        Assert.Equal(mode, pool.Object("userPoolAddOns")["advancedSecurityMode"]);
        Assert.Equal(tier, pool.Text("userPoolTier"));
    }

    [Fact]
    public async Task The_app_client_cannot_write_custom_attributes()
    {
        var client = Assert.Single((await Evaluated.Stack("prod")).OfType(AwsType.UserPoolClient));

        Assert.Equal(["email", "name", "preferred_username"], client.Texts("writeAttributes"));
        Assert.Contains("custom:role", client.Texts("readAttributes"));
        Assert.Equal(false, client.Inputs["generateSecret"]);
        Assert.Equal("ENABLED", client.Text("preventUserExistenceErrors"));
        Assert.Equal(["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"], client.Texts("explicitAuthFlows"));
        Assert.Equal(15d, client.Inputs["idTokenValidity"]);
        Assert.Equal(true, client.Inputs["enableTokenRevocation"]);
    }

    [Fact]
    public async Task Each_role_has_a_group()
    {
        var groups = (await Evaluated.Stack("dev")).OfType(AwsType.UserGroup);

        Assert.Equal(["admin", "customer", "vendor"], groups.Select(group => group.Text("name")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Only_this_pool_may_invoke_its_trigger_functions()
    {
        var graph = await Evaluated.Stack("dev");
        var pool = await Pool("dev");

        Assert.All(Triggers(), trigger =>
        {
            var function = graph.The(AwsType.Function, trigger.Slug);
            Assert.Equal(function.State["arn"], pool.Object("lambdaConfig")[JsonNamingPolicy.CamelCase.ConvertName($"{trigger.Trigger}")]);
            var permission = graph.The(AwsType.Permission, trigger.Slug);
            Assert.Equal(function.Text("name"), permission.Text("function"));
            Assert.Equal("cognito-idp.amazonaws.com", permission.Text("principal"));
            Assert.Equal(pool.State["arn"], permission.Text("sourceArn"));
        });
    }

    [Fact]
    public async Task Trigger_functions_do_not_depend_on_the_pool()
    {
        var graph = await Evaluated.Stack("dev");
        var pool = await Pool("dev");
        var client = Assert.Single(graph.OfType(AwsType.UserPoolClient));

        Assert.All(Triggers(), trigger =>
        {
            var made = graph.Resources
                .Where(resource => resource.Name == trigger.Slug && resource.Type != AwsType.Permission).ToImmutableArray();
            var text = GraphFacts.Of(graph with { Resources = made, Outputs = ImmutableDictionary<string, object?>.Empty }).ToString();
            Assert.Contains(trigger.HandlerString, text, StringComparison.Ordinal);
            Assert.DoesNotContain((string)pool.State["id"], text, StringComparison.Ordinal);
            Assert.DoesNotContain((string)client.State["id"], text, StringComparison.Ordinal);
        });
    }

    private static async Task<GraphResource> Pool(string stack) => Assert.Single((await Evaluated.Stack(stack)).OfType(AwsType.UserPool));

    private static IEnumerable<Handler> Triggers() => HandlerCatalog.Deployed.Handlers.Where(handler => handler.Trigger is CognitoTrigger);
}
