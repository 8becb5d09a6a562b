namespace Shop.Tests.Sdk.Pulumi;

public class OptionsTests
{
    [Theory]
    [InlineData(false, "second, first")]
    [InlineData(true, "first, second")]
    public async Task A_resource_waits_for_its_dependencies(bool depends, string order)
        => Assert.Equal(order, await OrderAsync((first, _) => depends ? [first] : []));

    [Fact]
    public async Task A_dependency_on_a_component_is_a_dependency_on_its_children()
        => Assert.Equal("first, second", await OrderAsync((_, group) => [group]));

    [Fact]
    public async Task The_use_of_an_output_is_a_dependency_on_its_resource()
    {
        var mocks = Gated(out var open);
        await Run.UpdateAsync(mocks, () =>
        {
            var first = new Thing("first");
            _ = new Thing("second", new ThingArgs { DisplayName = first.Urn });
            open();
        });

        Assert.Equal(["first", "second"], mocks.Asked.Select(asked => asked.Name));
    }

    [Fact]
    public async Task The_options_of_the_caller_are_not_changed()
    {
        var options = new CustomResourceOptions { ResourceTransformations = { args => new(args.Args, args.Options) } };
        await Run.UpdateAsync(new Mocks(), () =>
        {
            options.Parent = new Group("group", new ComponentResourceOptions { Protect = true });
            _ = new Thing("thing", options: options);
        });

        Assert.Null(options.Protect);
        Assert.Null(options.Provider);
    }

    [Fact]
    public async Task Children_use_the_provider_of_their_parents()
    {
        var mocks = new Mocks();
        ProviderResource? provider = null;
        await Run.UpdateAsync(mocks, () =>
        {
            provider = new ProviderResource("test", "explicit", ResourceArgs.Empty, null);
            var outer = new Group("outer", new ComponentResourceOptions { Providers = { provider } });
            var inner = new Group("inner", new ComponentResourceOptions { Parent = outer });
            _ = new Thing("child", options: new CustomResourceOptions { Parent = inner });
            _ = new Thing("alone");
        });

        var reference = $"{await Run.ValueAsync(provider!.Urn)}::explicit-id";
        Assert.Equal(reference, mocks.Asked.Single(asked => asked.Name == "child").Provider);
        Assert.Equal("", mocks.Asked.Single(asked => asked.Name == "alone").Provider);
        Assert.Equal("pulumi:providers:test", mocks.Asked.Single(asked => asked.Name == "explicit").Type);
    }

    [Fact]
    public async Task A_component_cannot_have_both_a_provider_and_providers()
    {
        var error = await Run.FailAsync(() =>
        {
            var provider = new ProviderResource("test", "explicit", ResourceArgs.Empty, null);
            _ = new Group("group", new ComponentResourceOptions { Provider = provider, Providers = { provider } });
        });

        Assert.Contains("'provider' and 'providers'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_reads_the_resource_and_an_import_id_is_sent()
    {
        var mocks = new Mocks();
        Thing? read = null;
        await Run.UpdateAsync(mocks, () =>
        {
            read = new Thing("read", options: new CustomResourceOptions { Id = "known-id" });
            _ = new Thing("imported", options: new CustomResourceOptions { ImportId = "import-id" });
            _ = new Thing("new", options: new CustomResourceOptions { Id = "" });
        });

        Assert.Equal(["read=known-id", "imported=import-id", "new="], mocks.Asked.Select(asked => $"{asked.Name}={asked.Id}"));
        Assert.Equal("known-id", await Run.ValueAsync(read!.Id));
    }

    [Fact]
    public async Task A_contradictory_alias_fails_the_run()
    {
        var error = await Run.FailAsync(() => _ = new Thing("thing", options: new CustomResourceOptions
        {
            Aliases = { new Alias { NoParent = true, ParentUrn = "urn:pulumi:stack::project::a:b:C::parent" } },
        }));

        Assert.Contains("NoParent", error.Message, StringComparison.Ordinal);
    }

    private static async Task<string> OrderAsync(Func<Resource, Resource, Resource[]> dependsOn)
    {
        var mocks = Gated(out var open);
        await Run.UpdateAsync(mocks, () =>
        {
            var group = new Group("group");
            var first = new Thing("first", options: new CustomResourceOptions { Parent = group });
            _ = new Thing("second", options: new CustomResourceOptions { DependsOn = dependsOn(first, group) });
            open();
        });
        return string.Join(", ", mocks.Asked.Select(asked => asked.Name).Where(name => name != "group"));
    }

    /// <summary>Mocks that wait with the response for the resource "first" until the gate opens.</summary>
    private static Mocks Gated(out Action open)
    {
        var gate = new TaskCompletionSource();
        open = gate.SetResult;
        return new Mocks { Before = args => args.Name == "first" ? gate.Task : Task.CompletedTask };
    }
}
