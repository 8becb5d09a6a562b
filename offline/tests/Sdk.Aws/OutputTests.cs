using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.ApiGateway;
using Pulumi.Aws.Cognito;
using Pulumi.Aws.DynamoDB;

namespace Shop.Tests.Sdk.Aws;

public class OutputTests
{
    [Fact]
    public async Task Outputs_are_read_from_the_state()
    {
        Table? table = null;
        await Recorder.RegisteredAsync(
            () => table = new Table("users", new() { HashKey = "userId" }),
            ("arn", "arn:aws:dynamodb:eu-west-1:123456789012:table/users"),
            ("readCapacity", 5.0),
            ("ttl", ImmutableDictionary<string, object>.Empty.Add("enabled", true).Add("attributeName", "expires")),
            ("attributes", ImmutableArray.Create<object>(
                ImmutableDictionary<string, object>.Empty.Add("name", "userId").Add("type", "S"))));

        Assert.EndsWith("table/users", await ValueAsync(table!.Arn), StringComparison.Ordinal);
        Assert.Equal("userId", await ValueAsync(table.HashKey));
        Assert.Equal("users-id", await ValueAsync(table.Id));
        Assert.Equal(5, await ValueAsync(table.ReadCapacity));
        Assert.Null(await ValueAsync(table.RangeKey));
        var ttl = await ValueAsync(table.Ttl);
        Assert.Equal((true, "expires"), (ttl.Enabled, ttl.AttributeName));
        Assert.Equal(("userId", "S"), (await ValueAsync(table.Attributes)) is [var only] ? (only.Name, only.Type) : default);
    }

    [Fact]
    public async Task A_nested_output_can_have_a_fraction()
    {
        MethodSettings? methods = null;
        await Recorder.RegisteredAsync(
            () => methods = new MethodSettings(
                "all",
                new()
                {
                    RestApi = "api",
                    StageName = "v1",
                    MethodPath = "*/*",
                    Settings = new Pulumi.Aws.ApiGateway.Inputs.MethodSettingsSettingsArgs(),
                }),
            ("settings", ImmutableDictionary<string, object>.Empty.Add("throttlingBurstLimit", 100.0).Add("throttlingRateLimit", 0.5)));

        var settings = await ValueAsync(methods!.Settings);
        Assert.Equal((100, 0.5), (settings.ThrottlingBurstLimit, settings.ThrottlingRateLimit));
    }

    [Fact]
    public async Task A_resource_has_a_plugin_version_and_secret_outputs_as_options()
    {
        CustomResourceOptions? sent = null;
        ResourceTransformation look = resource =>
        {
            sent = (CustomResourceOptions)resource.Options;
            return null;
        };
        await Recorder.RegisteredAsync(
            () => _ = new UserPoolClient("client", new() { UserPoolId = "pool" }, new() { ResourceTransformations = { look } }));

        var facts = Assert.Single(typeof(UserPoolClient).GetCustomAttributes(inherit: false).OfType<ResourceTypeAttribute>());
        Assert.Equal(facts.Version, sent!.Version);
        Assert.Equal(["clientSecret"], sent.AdditionalSecretOutputs);
    }

    private static Task<T> ValueAsync<T>(Output<T> output) => Pulumi.Utilities.OutputUtilities.GetValueAsync(output);
}
