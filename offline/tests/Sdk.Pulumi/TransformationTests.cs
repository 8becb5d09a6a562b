namespace Shop.Tests.Sdk.Pulumi;

public class TransformationTests
{
    [Fact]
    public async Task A_stack_transformation_is_called_for_the_stack_and_every_resource_in_it()
    {
        Marked.Seen.Clear();

        await Deployment.TestAsync<Marked>(new Mocks());

        Assert.Equal(["pulumi:pulumi:Stack", Group.Token, Thing.Token], Marked.Seen);
    }

    [Fact]
    public async Task Transformations_of_the_resource_run_before_those_of_its_parents()
    {
        var order = new List<string>();
        ResourceTransformation Note(string name) => args =>
        {
            order.Add($"{name}:{args.Resource.GetResourceName()}");
            return null;
        };
        await Run.UpdateAsync(new Mocks(), () =>
        {
            var outer = new Group("outer", new() { ResourceTransformations = { Note("outer") } });
            var inner = new Group("inner", new() { Parent = outer, ResourceTransformations = { Note("inner") } });
            _ = new Thing("leaf", options: new() { Parent = inner, ResourceTransformations = { Note("own") } });
        });

        Assert.Equal(["outer:outer", "inner:inner", "outer:inner", "own:leaf", "inner:leaf", "outer:leaf"], order);
    }

    [Fact]
    public async Task A_transformation_can_replace_arguments_and_options()
    {
        var mocks = new Mocks();
        await Run.UpdateAsync(mocks, () => _ = new Thing("thing", new ThingArgs { Size = 1 }, new()
        {
            ResourceTransformations =
            {
                args => new(
                    new ThingArgs { Size = 2 },
                    CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { ImportId = "imported" })),
            },
        }));

        Assert.Equal(2d, mocks.Inputs["size"]);
        Assert.Equal("imported", Assert.Single(mocks.Asked).Id);
    }

    [Fact]
    public async Task A_transformation_gets_the_original_arguments_and_options()
    {
        var seen = new List<(int Size, bool? Protect, string Parent)>();
        await Run.UpdateAsync(new Mocks(), () =>
        {
            var group = new Group("group", new() { Protect = true });
            _ = new Thing("thing", new ThingArgs { Size = 9 }, new()
            {
                Parent = group,
                ResourceTransformations =
                {
                    args =>
                    {
                        ((ThingArgs)args.Args).Size.Apply(size =>
                        {
                            seen.Add((size, args.Options.Protect, args.Options.Parent!.GetResourceName()));
                            return size;
                        });
                        return null;
                    },
                },
            });
        });

        Assert.Equal((9, null, "group"), Assert.Single(seen));
    }

    [Fact]
    public async Task A_transformation_cannot_change_the_parent()
    {
        var error = await Run.FailAsync(() =>
        {
            var group = new Group("group");
            _ = new Thing("thing", options: new()
            {
                ResourceTransformations = { args => new(args.Args, new CustomResourceOptions { Parent = group }) },
            });
        });

        Assert.Contains("'parent'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_in_a_transformation_fails_the_run()
    {
        var error = await Run.FailAsync(() => _ = new Thing("thing", options: new()
        {
            ResourceTransformations = { _ => throw new RunException("not like this") },
        }));

        Assert.Equal("not like this", error.Message);
    }

    [Fact]
    public async Task A_transform_of_the_engine_is_not_called_with_mocks()
    {
        var ran = false;
        await Run.UpdateAsync(new Mocks(), () => _ = new Thing("thing", options: new()
        {
            ResourceTransforms =
            {
                (_, _) =>
                {
                    ran = true;
                    return Task.FromResult<ResourceTransformResult?>(null);
                },
            },
        }));

        Assert.False(ran);
    }

    public sealed class Marked : Stack
    {
        public static readonly List<string> Seen = [];

        public Marked()
            : base(new StackOptions { ResourceTransformations = { Note } })
        {
            var group = new Group("group");
            _ = new Thing("thing", options: new CustomResourceOptions { Parent = group });
        }

        private static ResourceTransformationResult? Note(ResourceTransformationArgs args)
        {
            Seen.Add(args.Resource.GetResourceType());
            return null;
        }
    }
}
