namespace Shop.Tests.Sdk.Pulumi;

public class OptionsTests
{
    [Theory]
    [InlineData(false, "second, first")]
    [InlineData(true, "first, second")]
    public async Task A_resource_waits_for_those_it_depends_on(bool depends, string order)
        => Assert.Equal(order, await OrderAsync((first, _) => depends ? [first] : []));

    [Fact]
    public async Task Depending_on_a_component_is_waiting_for_its_children()
        => Assert.Equal("first, second", await OrderAsync((_, group) => [group]));

    [Fact]
    public async Task Using_an_output_is_depending_on_its_resource()
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
    public async Task The_options_object_of_the_caller_stays_as_it_was()
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

        var reference = $"{await Run.Value(provider!.Urn)}::explicit-id";
        Assert.Equal(reference, mocks.Asked.Single(asked => asked.Name == "child").Provider);
        Assert.Equal("", mocks.Asked.Single(asked => asked.Name == "alone").Provider);
        Assert.Equal("pulumi:providers:test", mocks.Asked.Single(asked => asked.Name == "explicit").Type);
    }

    [Fact]
    public async Task A_component_takes_a_provider_or_providers_but_not_both()
    {
        var error = await Run.FailAsync(() =>
        {
            var provider = new ProviderResource("test", "explicit", ResourceArgs.Empty, null);
            _ = new Group("group", new ComponentResourceOptions { Provider = provider, Providers = { provider } });
        });

        Assert.Contains("'provider' and 'providers'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_given_id_reads_the_resource_and_an_import_id_is_passed_on()
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
        Assert.Equal("known-id", await Run.Value(read!.Id));
    }

    [Fact]
    public async Task A_contradictory_alias_stops_the_program()
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

    /// <summary>Mocks that do not answer for the resource named first until the gate is opened.</summary>
    private static Mocks Gated(out Action open)
    {
        var gate = new TaskCompletionSource();
        open = gate.SetResult;
        return new Mocks { Before = args => args.Name == "first" ? gate.Task : Task.CompletedTask };
    }
}
