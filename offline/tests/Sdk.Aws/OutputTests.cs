using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.ApiGateway;
using Pulumi.Aws.Cognito;
using Pulumi.Aws.DynamoDB;

namespace Shop.Tests.Sdk.Aws;

public class OutputTests
{
    [Fact]
    public async Task Outputs_are_read_from_the_answered_state()
    {
        Table? table = null;
        await Recorder.Registered(
            () => table = new Table("users", new() { HashKey = "userId" }),
            ("arn", "arn:aws:dynamodb:eu-west-1:123456789012:table/users"),
            ("readCapacity", 5.0),
            ("ttl", ImmutableDictionary<string, object>.Empty.Add("enabled", true).Add("attributeName", "expires")),
            ("attributes", ImmutableArray.Create<object>(ImmutableDictionary<string, object>.Empty.Add("name", "userId").Add("type", "S"))));

        Assert.EndsWith("table/users", await Value(table!.Arn), StringComparison.Ordinal);
        Assert.Equal("userId", await Value(table.HashKey));
        Assert.Equal("users-id", await Value(table.Id));
        Assert.Equal(5, await Value(table.ReadCapacity));
        Assert.Null(await Value(table.RangeKey));
        var ttl = await Value(table.Ttl);
        Assert.Equal((true, "expires"), (ttl.Enabled, ttl.AttributeName));
        Assert.Equal(("userId", "S"), (await Value(table.Attributes)) is [var only] ? (only.Name, only.Type) : default);
    }

    [Fact]
    public async Task A_fraction_survives_in_a_nested_output()
    {
        Account? account = null;
        await Recorder.Registered(
            () => account = new Account("account"),
            ("throttleSettings", ImmutableArray.Create<object>(
                ImmutableDictionary<string, object>.Empty.Add("burstLimit", 100.0).Add("rateLimit", 0.5))));

        var setting = Assert.Single(await Value(account!.ThrottleSettings));
        Assert.Equal((100, 0.5), (setting.BurstLimit, setting.RateLimit));
    }

    [Fact]
    public async Task A_resource_tells_the_engine_its_plugin_version_and_secret_outputs()
    {
        CustomResourceOptions? sent = null;
        ResourceTransformation look = resource =>
        {
            sent = (CustomResourceOptions)resource.Options;
            return null;
        };
        await Recorder.Registered(() => _ = new UserPoolClient("client", new() { UserPoolId = "pool" }, new() { ResourceTransformations = { look } }));

        var facts = Assert.Single(typeof(UserPoolClient).GetCustomAttributes(inherit: false).OfType<ResourceTypeAttribute>());
        Assert.Equal(facts.Version, sent!.Version);
        Assert.Equal(["clientSecret"], sent.AdditionalSecretOutputs);
    }

    private static Task<T> Value<T>(Output<T> output) => Pulumi.Utilities.OutputUtilities.GetValueAsync(output);
}
