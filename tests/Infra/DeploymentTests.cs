using System.Text.Json;
using Pulumi;
using Pulumi.Testing;
using Shop.Infra;
using Shop.Infra.Configuration;

namespace Shop.Tests.Infra;

/// <summary>Only a deployment reads Pulumi's configuration and needs the published functions.</summary>
public sealed class DeploymentTests : IDisposable
{
    private const string Variable = "PULUMI_CONFIG";

    private readonly TemporaryRoot root = new();
    private readonly string? before = Environment.GetEnvironmentVariable(Variable);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, before);
        root.Dispose();
    }

    [Fact]
    public async Task A_deployment_reads_the_same_configuration_as_a_preview()
    {
        Environment.SetEnvironmentVariable(Variable, JsonSerializer.Serialize(StackFile.Read(root.Path, "prod").Values));

        Assert.Equal(ShopConfig.Load(root.Path, "prod"), await FromDeployment());
    }

    [Fact]
    public async Task The_error_of_a_deployment_names_the_missing_keys_and_their_file()
    {
        Environment.SetEnvironmentVariable(Variable, """{"aws:region": "us-east-1", "shop:owner": "shop-team"}""");

        var error = await Assert.ThrowsAsync<RunException>(FromDeployment);

        Assert.StartsWith("Pulumi.prod.yaml is not a valid configuration:", error.Message, StringComparison.Ordinal);
        Assert.Contains("shop:logRetentionDays is missing", error.Message, StringComparison.Ordinal);
        Assert.Contains("shop:refreshTokenDays is missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deployment_without_published_functions_stops()
    {
        var error = Assert.Throws<RunException>(() => FunctionsPackage.Published(ShopConfig.Load(root.Path, "dev"), root.Path));

        Assert.Contains("dotnet publish functions", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_functions_are_found_from_a_subfolder()
    {
        File.WriteAllText(Path.Combine(root.Path, "Pulumi.yaml"), "name: shop\n");
        Directory.CreateDirectory(Path.Combine(root.Path, "artifacts", "publish", "functions"));

        var program = Directory.CreateDirectory(Path.Combine(root.Path, "infra")).FullName;

        Assert.IsType<FileArchive>(FunctionsPackage.Published(ShopConfig.Load(root.Path, "dev"), program));
    }

    private static async Task<ShopConfig> FromDeployment()
    {
        ShopConfig? config = null;
        await Deployment.TestAsync(
            new NoMocks(), new() { ProjectName = "shop", StackName = "prod" }, () => { config = ShopConfig.FromDeployment(); });
        return config!;
    }

    private sealed class NoMocks : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) => throw new NotSupportedException(args.Type);

        public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException(args.Token);
    }
}
