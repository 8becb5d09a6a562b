using Shop.Infra.Configuration;

namespace Shop.Tests.Infra;

public sealed class ConfigTests : IDisposable
{
    private readonly TemporaryRoot root = new();

    public void Dispose() => root.Dispose();

    [Fact]
    public void The_configuration_has_the_settings_of_the_stack()
    {
        var (dev, prod) = (ShopConfig.Load(root.Path, "dev"), ShopConfig.Load(root.Path, "prod"));

        Assert.Equal((7, false, false, 8), (dev.LogRetentionDays, dev.Protect, dev.ThreatProtection, dev.PasswordMinimumLength));
        Assert.Equal((365, true, true, 12), (prod.LogRetentionDays, prod.Protect, prod.ThreatProtection, prod.PasswordMinimumLength));
        Assert.Equal("shop-prod-users", prod.PhysicalName("users"));
        Assert.Equal("artifacts/publish/functions", prod.FunctionsPackage);
    }

    [Fact]
    public void One_error_names_every_wrong_missing_and_unknown_key()
    {
        root.Edit("Pulumi.dev.yaml", text => text
            .Replace("logRetentionDays: 7", "logRetentionDays: 8", StringComparison.Ordinal)
            .Replace("tracing: true", "tracing: yes", StringComparison.Ordinal)
            .Replace("throttleRate: 50", "throttleRate: 0", StringComparison.Ordinal)
            .Replace("sellerName: Shop Inc.", "sellerName: '\"Shop\"' #", StringComparison.Ordinal)
            .Replace("mailSender: orders@", "mailSender: 'Shop\\r\\nBcc: eve@example.com' #", StringComparison.Ordinal)
            .Replace("region: us-east-1", "region: Virginia", StringComparison.Ordinal)
            .Replace("  shop:owner: shop-team\n", "  shop:ownr: shop-team\n", StringComparison.Ordinal));

        var error = Assert.Throws<ConfigException>(() => ShopConfig.Load(root.Path, "dev"));

        Assert.StartsWith("Pulumi.dev.yaml is not a valid configuration:", error.Message, StringComparison.Ordinal);
        Assert.Collection(
            error.Problems,
            problem => Assert.Equal("aws:region is 'Virginia': it must be an AWS region such as us-east-1.", problem),
            problem => Assert.StartsWith("shop:owner is missing:", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("shop:logRetentionDays is '8': it must be one of 1, 3, 5, 7,", problem, StringComparison.Ordinal),
            problem => Assert.Equal("shop:tracing is 'yes': it must be true or false.", problem),
            problem => Assert.Equal("shop:throttleRate is '0': it must be a whole number from 1 to 10000.", problem),
            problem => Assert.StartsWith("shop:mailSender is 'Shop", problem, StringComparison.Ordinal),
            problem => Assert.Equal(
                "shop:sellerName is '\"Shop\"': it must be one line of 1 to 200 characters without quotation marks, backslashes and dollar signs.",
                problem),
            problem => Assert.StartsWith("shop:ownr is not a key of this project. The keys are aws-native:region, aws:region,", problem));
    }

    [Fact]
    public void Both_Pulumi_providers_must_have_the_same_region()
    {
        root.Edit("Pulumi.dev.yaml", text =>
            text.Replace("native:region: us-east-1", "native:region: eu-west-1", StringComparison.Ordinal));

        var error = Assert.Throws<ConfigException>(() => ShopConfig.Load(root.Path, "dev"));

        Assert.Equal("aws-native:region is 'eu-west-1': it must be the value of aws:region.", Assert.Single(error.Problems));
    }

    [Fact]
    public void The_error_for_an_unknown_stack_lists_the_stacks()
    {
        var error = Assert.Throws<ConfigException>(() => ShopConfig.Load(root.Path, "production"));

        Assert.Equal("Pulumi.production.yaml does not exist. The stacks are dev, prod, staging.", Assert.Single(error.Problems));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Dev")]
    [InlineData("../dev")]
    [InlineData("a-very-long-name")]
    public void A_stack_name_that_is_too_long_or_malformed_is_refused(string stack)
    {
        var error = Assert.Throws<ConfigException>(() => ShopConfig.Load(root.Path, stack));

        Assert.Contains("at most 12 characters", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_not_a_scalar_is_refused()
    {
        root.Edit("Pulumi.dev.yaml", text => text + "  shop:extra:\n    secure: abc\n");

        var error = Assert.Throws<ConfigException>(() => ShopConfig.Load(root.Path, "dev"));

        Assert.Equal("shop:extra is not a plain value.", Assert.Single(error.Problems));
    }

    [Theory]
    [InlineData("config: [", "line ")]
    [InlineData("", "config: is missing")]
    [InlineData("config: 5", "config: is missing")]
    [InlineData("config:\n  a: 1\n  a: 2\n", "line 3")]
    public void A_file_without_a_configuration_is_refused(string text, string problem)
    {
        root.Edit("Pulumi.dev.yaml", _ => text);

        var error = Assert.Throws<ConfigException>(() => ShopConfig.Load(root.Path, "dev"));

        Assert.StartsWith("Pulumi.dev.yaml", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, Assert.Single(error.Problems), StringComparison.Ordinal);
    }
}
