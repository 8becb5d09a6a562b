using Shop.Infra.Handlers;
using Shop.Infra.Preview;

namespace Shop.Tests.Infra;

public sealed class PreviewTests : IDisposable
{
    private readonly TemporaryRoot root = new();

    public void Dispose() => root.Dispose();

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Finds_every_stack_as_committed(string stack)
    {
        var preview = await StackPreview.RunAsync(Repository.Root, stack, accept: false);

        Assert.Empty(preview.Differences);
        Assert.Equal(0, preview.ExitCode);
    }

    [Fact]
    public async Task Shows_a_changed_timeout_as_one_line()
    {
        await StackPreview.RunAsync(root.Path, "dev", accept: true);

        var preview = await Preview(handler => handler.Slug == "users-get-me" ? handler with { TimeoutSeconds = 11 } : handler);

        Assert.Equal(1, preview.ExitCode);
        Assert.Equal("~ aws:lambda/function:Function users-get-me › timeout: 10 → 11", Assert.Single(preview.Differences));
        Assert.Contains("1 line", preview.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_a_moved_route_changes()
    {
        await StackPreview.RunAsync(root.Path, "dev", accept: true);

        var preview = await Preview(handler => handler.Slug == "users-get-me" ? handler with { Route = new("GET", "/users/myself") } : handler);

        Assert.Contains("+ aws:apigateway/restApi:RestApi api › body.paths[\"/users/myself\"].get.operationId: \"usersGetMe\"", preview.Differences);
        Assert.Contains("- aws:apigateway/restApi:RestApi api › body.paths[\"/users/me\"].get.operationId: \"usersGetMe\"", preview.Differences);
        Assert.Contains(preview.Differences, line => line.StartsWith("~ aws:lambda/permission:Permission users-get-me-api › sourceArn:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_resources_that_come_and_go_by_name()
    {
        await StackPreview.RunAsync(root.Path, "dev", accept: true);
        var path = Path.Combine(root.Path, StackPreview.SnapshotPath("dev"));
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("aws:cognito/userGroup:UserGroup vendor", "aws:cognito/userGroup:UserGroup seller", StringComparison.Ordinal));

        var preview = await StackPreview.RunAsync(root.Path, "dev", accept: false);

        Assert.Equal(["- aws:cognito/userGroup:UserGroup seller", "+ aws:cognito/userGroup:UserGroup vendor"], preview.Differences);
    }

    [Fact]
    public async Task Takes_a_difference_as_the_new_snapshot_when_told_to()
    {
        await StackPreview.RunAsync(root.Path, "dev", accept: true);
        root.Edit("Pulumi.dev.yaml", text => text.Replace("throttleRate: 50", "throttleRate: 60", StringComparison.Ordinal));

        var accepted = await StackPreview.RunAsync(root.Path, "dev", accept: true);
        var after = await StackPreview.RunAsync(root.Path, "dev", accept: false);

        Assert.Equal(0, accepted.ExitCode);
        Assert.Equal("~ aws:apigateway/methodSettings:MethodSettings api › settings.throttlingRateLimit: 50 → 60", Assert.Single(accepted.Differences));
        Assert.Equal(0, after.ExitCode);
        Assert.Empty(after.Differences);
    }

    [Fact]
    public async Task Counts_a_missing_snapshot_as_a_difference()
    {
        var preview = await StackPreview.RunAsync(root.Path, "dev", accept: false);

        Assert.Equal(1, preview.ExitCode);
        Assert.Contains("has no committed snapshot", preview.Summary, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(root.Path, StackPreview.SnapshotPath("dev"))));
    }

    [Fact]
    public async Task Is_an_error_for_a_stack_that_does_not_exist()
    {
        var preview = await StackPreview.RunAsync(root.Path, "production", accept: true);

        Assert.Equal(2, preview.ExitCode);
        Assert.Contains("The stacks are dev, prod, staging.", preview.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_an_error_when_the_snapshot_cannot_be_read()
    {
        await StackPreview.RunAsync(root.Path, "dev", accept: true);
        root.Edit(StackPreview.SnapshotPath("dev"), _ => "  no resource stands above this: 1\n");

        var preview = await StackPreview.RunAsync(root.Path, "dev", accept: false);

        Assert.Equal(2, preview.ExitCode);
        Assert.Contains("no resource stands above this", preview.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_a_snapshot_as_it_was_written()
    {
        var text = Snapshot.Of(await Evaluated.Stack("prod")).ToString();

        Assert.Equal(text, Snapshot.Parse(text).ToString());
        Assert.Equal(text, Snapshot.Parse(text.ReplaceLineEndings("\r\n")).ToString());
    }

    [Fact]
    public async Task Leaves_out_of_a_snapshot_what_a_build_changes()
    {
        var moved = await Evaluated.Dev(config => config with { FunctionsPackage = "elsewhere" });

        Assert.Equal(Snapshot.Of(await Evaluated.Stack("dev")).ToString(), Snapshot.Of(moved).ToString());
    }

    [Fact]
    public async Task Draws_resources_below_their_components()
    {
        var tree = (await StackPreview.RunAsync(root.Path, "prod", accept: false)).Tree;

        Assert.Equal("shop prod", tree[0]);
        Assert.Equal((await Evaluated.Stack("prod")).Resources.Length + 1, tree.Count);
        var component = tree.ToList().IndexOf("├─ shop:index:Table products protected");
        Assert.Equal("│  └─ aws:dynamodb/table:Table products (shop-prod-products) protected", tree[component + 1]);
    }

    private Task<PreviewResult> Preview(Func<Handler, Handler> change) =>
        StackPreview.RunAsync(root.Path, "dev", accept: false, () => HandlerCatalog.Deployed.With(change));
}
