using Shop.Contract.Handlers;
using Shop.Infra.Preview;

namespace Shop.Tests.Infra;

public sealed class PreviewTests : IDisposable
{
    private const string Dev = $"{SnapshotFiles.Folder}/dev.txt";
    private const string Base = $"{SnapshotFiles.Folder}/_base.txt";

    private static readonly string[] Stacks = ["dev", "staging", "prod"];

    private readonly TemporaryRoot root = new();

    public void Dispose() => root.Dispose();

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Every_stack_equals_its_committed_snapshot(string stack)
    {
        var preview = await StackPreview.RunAsync(Repository.Root, stack, accept: false);

        Assert.Empty(preview.Differences);
        Assert.Equal(0, preview.ExitCode);
    }

    [Fact]
    public async Task A_changed_timeout_is_one_line_of_difference()
    {
        await StackPreview.RunAsync(root.Path, "dev", accept: true);

        var preview = await Preview(handler => handler with { TimeoutSeconds = 11 });

        Assert.Equal(1, preview.ExitCode);
        Assert.Equal("~ aws:lambda/function:Function users-get-me › timeout: 10 → 11", Assert.Single(preview.Differences));
        Assert.Contains("1 line", preview.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_route_is_a_difference_of_the_API_and_of_a_permission()
    {
        await StackPreview.RunAsync(root.Path, "dev", accept: true);

        var preview = await Preview(handler => handler with { Route = new("GET", "/users/myself") });

        const string Line = "function shop-${stack}-users-get-me, authorizer user, validator parameters";
        Assert.Contains($"+ aws:apigateway/restApi:RestApi api › body[GET /users/myself]: {Line}", preview.Differences);
        Assert.Contains($"- aws:apigateway/restApi:RestApi api › body[GET /users/me]: {Line}", preview.Differences);
        const string Moved = "~ aws:lambda/permission:Permission users-get-me › sourceArn:";
        Assert.Contains(preview.Differences, line => line.StartsWith(Moved, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Added_and_removed_resources_are_listed_by_name()
    {
        await StackPreview.RunAsync(root.Path, "dev", accept: true);
        root.Edit(Base, text => text.Replace("UserGroup vendor", "UserGroup seller", StringComparison.Ordinal));

        var preview = await StackPreview.RunAsync(root.Path, "dev", accept: false);

        Assert.Equal(["- aws:cognito/userGroup:UserGroup seller", "+ aws:cognito/userGroup:UserGroup vendor"], preview.Differences);
    }

    [Fact]
    public async Task An_accepted_difference_becomes_the_snapshot()
    {
        await StackPreview.RunAsync(root.Path, "dev", accept: true);
        root.Edit("Pulumi.dev.yaml", text => text.Replace("throttleRate: 50", "throttleRate: 60", StringComparison.Ordinal));

        var accepted = await StackPreview.RunAsync(root.Path, "dev", accept: true);
        var after = await StackPreview.RunAsync(root.Path, "dev", accept: false);

        Assert.Equal(0, accepted.ExitCode);
        Assert.Equal(
            "~ aws:apigateway/methodSettings:MethodSettings api › settings.throttlingRateLimit: 50 → 60",
            Assert.Single(accepted.Differences));
        Assert.Equal(0, after.ExitCode);
        Assert.Empty(after.Differences);
    }

    [Fact]
    public async Task A_missing_snapshot_is_a_difference()
    {
        var preview = await StackPreview.RunAsync(root.Path, "dev", accept: false);

        Assert.Equal(1, preview.ExitCode);
        Assert.Contains("has no committed snapshot", preview.Summary, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(root.Path, Dev)));
    }

    [Fact]
    public async Task The_preview_of_an_unknown_stack_is_an_error()
    {
        var preview = await StackPreview.RunAsync(root.Path, "production", accept: true);

        Assert.Equal(2, preview.ExitCode);
        Assert.Contains("The stacks are dev, prod, staging.", preview.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_read_is_an_error()
    {
        await StackPreview.RunAsync(root.Path, "dev", accept: true);
        root.Edit(Dev, _ => "  no resource is above this: 1\n");

        var preview = await StackPreview.RunAsync(root.Path, "dev", accept: false);

        Assert.Equal(2, preview.ExitCode);
        Assert.Contains("no resource is above this", preview.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_one_handler_in_every_stack_is_one_changed_line()
    {
        await AcceptAllAsync(() => HandlerCatalog.Deployed);
        var (before, others) = Committed();

        await AcceptAllAsync(() => Changed(Slower));

        var (after, othersAfter) = Committed();
        Assert.Equal(others, othersAfter);
        var changed = after.Zip(before).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Equal("  timeout: 11", after[changed]);
        Assert.Equal(before[changed..], after[(changed + 1)..]);
    }

    [Fact]
    public async Task Accepting_one_stack_does_not_change_the_snapshots_of_the_others()
    {
        await AcceptAllAsync(() => HandlerCatalog.Deployed);

        await StackPreview.RunAsync(root.Path, "dev", accept: true, () => Changed(Slower));

        Assert.Equal(0, (await StackPreview.RunAsync(root.Path, "prod", accept: false)).ExitCode);
        Assert.Equal(
            "~ aws:lambda/function:Function users-get-me › timeout: 11 → 10",
            Assert.Single((await StackPreview.RunAsync(root.Path, "dev", accept: false)).Differences));
    }

    [Fact]
    public async Task A_changed_API_body_changes_its_hash_in_the_snapshot()
    {
        await StackPreview.RunAsync(root.Path, "dev", accept: true);

        var preview = await Preview(handler => handler with { Roles = [Shop.Domain.Users.Role.Admin] });

        Assert.StartsWith(
            "~ aws:apigateway/restApi:RestApi api › body.sha256: ", Assert.Single(preview.Differences), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tree_has_resources_below_their_components()
    {
        var tree = (await StackPreview.RunAsync(root.Path, "prod", accept: false)).Tree;

        Assert.Equal("shop prod", tree[0]);
        Assert.Equal((await Evaluated.Stack("prod")).Resources.Length + 1, tree.Count);
        var component = tree.ToList().IndexOf("├─ shop:index:Table products protected");
        Assert.Equal("│  └─ aws:dynamodb/table:Table products (shop-prod-products) protected", tree[component + 1]);
    }

    private Task<PreviewResult> Preview(Func<Handler, Handler> change) =>
        StackPreview.RunAsync(root.Path, "dev", accept: false, () => Changed(change));

    private async Task AcceptAllAsync(Func<HandlerCatalog> catalog)
    {
        foreach (var stack in Stacks)
        {
            Assert.Equal(0, (await StackPreview.RunAsync(root.Path, stack, accept: true, catalog)).ExitCode);
        }
    }

    private static HandlerCatalog Changed(Func<Handler, Handler> change) =>
        HandlerCatalog.Deployed.With(handler => handler.Slug == "users-get-me" ? change(handler) : handler);

    private static Handler Slower(Handler handler) => handler with { TimeoutSeconds = handler.TimeoutSeconds + 1 };

    private (string[] Base, List<string> Others) Committed() => (
        File.ReadAllLines(Path.Combine(root.Path, Base)),
        [.. Stacks.Select(stack => File.ReadAllText(Path.Combine(root.Path, SnapshotFiles.Folder, $"{stack}.txt")))]);
}
