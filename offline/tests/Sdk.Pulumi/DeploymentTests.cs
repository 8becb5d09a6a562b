namespace Shop.Tests.Sdk.Pulumi;

public class DeploymentTests
{
    [Fact]
    public async Task A_run_has_names_and_is_a_preview_by_default()
    {
        var seen = new List<string>();
        void Look()
        {
            var instance = Deployment.Instance;
            seen.Add($"{instance.OrganizationName}/{instance.ProjectName}/{instance.StackName} {instance.IsDryRun}");
        }

        await Deployment.TestAsync(new Mocks(), new TestOptions(), Look);
        await Deployment.TestAsync(
            new Mocks(), new TestOptions { OrganizationName = "o", ProjectName = "p", StackName = "s", IsPreview = false }, Look);

        Assert.Equal(["organization/project/stack True", "o/p/s False"], seen);
    }

    [Fact]
    public async Task The_root_directory_exists_only_when_set()
    {
        var root = "";
        var options = new TestOptions { RootDirectory = "somewhere" };
        await Deployment.TestAsync(new Mocks(), options, () => { root = Deployment.Instance.RootDirectory; });

        Assert.Equal("somewhere", root);
        await Run.FailAsync(() => _ = Deployment.Instance.RootDirectory);
    }

    [Fact]
    public async Task Outside_a_run_there_is_no_instance_and_no_resource()
    {
        await Run.UpdateAsync(new Mocks(), () => { });

        Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
        Assert.Throws<InvalidOperationException>(() => new Thing("thing"));
    }

    [Fact]
    public async Task Runs_cannot_be_nested()
        => await Run.FailAsync(() => Run.UpdateAsync(new Mocks(), () => { }).GetAwaiter().GetResult());

    [Fact]
    public async Task A_run_ends_when_all_its_work_is_done()
    {
        var gate = new TaskCompletionSource<int>();
        var run = Run.UpdateAsync(new Mocks(), () => Output.Create(gate.Task));

        Assert.False(run.IsCompleted);
        gate.SetResult(1);

        Assert.Empty(await run);
    }

    [Fact]
    public async Task A_program_can_be_a_function_with_outputs_or_asynchronous()
    {
        var options = new TestOptions { IsPreview = false };
        var mocks = new Mocks(new() { ["arn"] = "a" });

        var (resources, outputs) = await Deployment.TestAsync(
            mocks, options, () => new Dictionary<string, object?> { ["arn"] = new Thing("one").Arn });
        var (_, later) = await Deployment.TestAsync(mocks, options, async () =>
        {
            await Task.Yield();
            return (IDictionary<string, object?>)new Dictionary<string, object?> { ["arn"] = new Thing("two").Arn };
        });

        Assert.IsType<Thing>(Assert.Single(resources));
        Assert.Equal("a", await Run.ValueAsync(Assert.IsType<Output<string>>(outputs["arn"])));
        Assert.Equal("a", await Run.ValueAsync(Assert.IsType<Output<string>>(later["arn"])));
    }

    [Fact]
    public async Task A_service_provider_can_create_the_stack()
    {
        var resources = await Deployment.TestWithServiceProviderAsync<Named>(new Mocks(), new Services());

        Assert.Equal("injected", resources.OfType<Thing>().Single().GetResourceName());
        await Run.FailAsync<RunException>(() => Deployment.TestWithServiceProviderAsync<StackTests.Simple>(new Mocks(), new Services()));
    }

    [Fact]
    public async Task Without_an_engine_a_deployment_fails()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync<StackTests.Simple>());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { }));
    }

    public sealed class Named : Stack
    {
        public Named(string name) => _ = new Thing(name);
    }

    private sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(Named) ? new Named("injected") : null;
    }
}
