namespace Shop.Tests.Sdk.Pulumi;

public class MergeTests
{
    [Fact]
    public async Task Merging_uses_the_second_single_value_and_joins_the_lists()
    {
        Resource[] dependencies = [];
        CustomResourceOptions? merged = null;
        await Run.UpdateAsync(new Mocks(), () =>
        {
            dependencies = [new Thing("a"), new Thing("b")];
            merged = CustomResourceOptions.Merge(
                new()
                {
                    Protect = true,
                    Version = "1",
                    DependsOn = { dependencies[0] },
                    IgnoreChanges = { "one" },
                    AdditionalSecretOutputs = { "x" },
                    ReplaceOnChanges = { "r" },
                    Aliases = { new Alias { Name = "old" } },
                    ImportId = "i",
                },
                new()
                {
                    Version = "2",
                    Protect = false,
                    DependsOn = { dependencies[1] },
                    IgnoreChanges = { "two" },
                    AdditionalSecretOutputs = { "y" },
                    DeleteBeforeReplace = true,
                    RetainOnDelete = true,
                    DeletedWith = dependencies[0],
                    CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(1) },
                });
        });

        Assert.False(merged!.Protect);
        Assert.Equal("2", merged.Version);
        Assert.Equal(["one", "two"], merged.IgnoreChanges);
        Assert.Equal(["x", "y"], merged.AdditionalSecretOutputs);
        Assert.Equal(["r"], merged.ReplaceOnChanges);
        Assert.Single(merged.Aliases);
        Assert.Equal("i", merged.ImportId);
        Assert.True(merged.DeleteBeforeReplace);
        Assert.True(merged.RetainOnDelete);
        Assert.Same(dependencies[0], merged.DeletedWith);
        Assert.Equal(TimeSpan.FromMinutes(1), merged.CustomTimeouts?.Create);
        Assert.Equal(dependencies, await Run.ItemsAsync(merged.DependsOn.ToOutput()));
    }

    [Fact]
    public void Merging_does_not_change_its_arguments()
    {
        var first = new CustomResourceOptions { IgnoreChanges = { "one" } };
        var second = new CustomResourceOptions { IgnoreChanges = { "two" }, Protect = true };

        var merged = CustomResourceOptions.Merge(first, second);
        merged.IgnoreChanges.Add("three");

        Assert.Equal("one", Assert.Single(first.IgnoreChanges));
        Assert.Equal("two", Assert.Single(second.IgnoreChanges));
        Assert.Null(first.Protect);
        Assert.NotSame(second, CustomResourceOptions.Merge(null, second));
    }

    [Fact]
    public async Task The_second_of_two_providers_for_one_package_is_used()
    {
        List<ProviderResource> providers = [];
        List<ProviderResource> merged = [];
        await Run.UpdateAsync(new Mocks(), () =>
        {
            providers =
            [
                new("a", "a1", ResourceArgs.Empty, null),
                new("b", "b1", ResourceArgs.Empty, null),
                new("a", "a2", ResourceArgs.Empty, null),
            ];
            merged = ComponentResourceOptions.Merge(
                new() { Providers = { providers[0], providers[1] } }, new() { Providers = { providers[2] } }).Providers;
        });

        Assert.Equal([providers[1], providers[2]], merged);
    }
}
