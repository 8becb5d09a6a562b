namespace Shop.Tests.Sdk.Pulumi;

/// <summary>The conversion of the state from a mock to the output properties of a resource.</summary>
public class ResourceStateTests
{
    [Fact]
    public async Task State_is_converted_to_the_types_of_the_properties()
    {
        var thing = await Run.ThingAsync(new()
        {
            ["arn"] = "a",
            ["size"] = 3,
            ["ratio"] = 0.5,
            ["colour"] = "RED",
            ["level"] = 2,
            ["either"] = 7,
            ["counts"] = new Dictionary<string, object> { ["k"] = 1 },
            ["document"] = new Dictionary<string, object> { ["deep"] = ImmutableArray.Create<object>(1) },
        });

        Assert.Equal("a", await Run.ValueAsync(thing.Arn));
        Assert.Equal(3, await Run.ValueAsync(thing.Size));
        Assert.Equal(0.5, await Run.ValueAsync(thing.Ratio));
        Assert.Equal(Colour.Red, await Run.ValueAsync(thing.Colour));
        Assert.Equal(Level.High, await Run.ValueAsync(thing.Level));
        Assert.Equal(7, (await Run.ValueAsync(thing.Either)).AsT1);
        Assert.Equal(1, (await Run.ValueAsync(thing.Counts))["k"]);
        Assert.Equal(1, (await Run.ValueAsync(thing.Document)).GetProperty("deep")[0].GetInt32());
    }

    [Fact]
    public async Task Nested_output_types_are_created_with_their_constructors()
    {
        var square = new Dictionary<string, object> { ["label"] = "square", ["corners"] = 4 };
        var thing = await Run.ThingAsync(new()
        {
            ["shape"] = square,
            ["shapes"] = new List<object> { square, new Dictionary<string, object>() },
        });

        var shape = Assert.IsType<Shape>(await Run.ValueAsync(thing.Shape));
        Assert.Equal(("square", 4), (shape.Label, shape.Corners));
        var shapes = await Run.ValueAsync(thing.Shapes);
        Assert.Equal([4, 0], shapes.Select(item => item.Corners));
        Assert.Null(shapes[1].Label);
    }

    [Fact]
    public async Task A_value_that_the_state_lacks_is_unknown_in_a_preview()
    {
        var thing = await Run.ThingAsync(new() { ["arn"] = "a" }, preview: true);

        Assert.True(await Run.IsKnownAsync(thing.Arn));
        Assert.True(await Run.IsKnownAsync(thing.Id));
        Assert.True(await Run.IsKnownAsync(thing.Urn));
        Assert.False(await Run.IsKnownAsync(thing.Size));
    }

    [Fact]
    public async Task A_value_that_the_state_lacks_is_the_default_in_an_update()
    {
        var thing = await Run.ThingAsync([]);

        Assert.True(await Run.IsKnownAsync(thing.Size));
        Assert.Equal(0, await Run.ValueAsync(thing.Size));
        Assert.Null(await Run.ValueAsync(thing.Arn));
        Assert.Null(await Run.ValueAsync(thing.Shape));
        Assert.True((await Run.ValueAsync(thing.Shapes)).IsDefault);
    }

    [Fact]
    public async Task A_value_of_the_wrong_type_becomes_the_default()
    {
        var thing = await Run.ThingAsync(new() { ["size"] = "three", ["shape"] = "round", ["ratio"] = "half", ["arn"] = "a" });

        Assert.Equal(0, await Run.ValueAsync(thing.Size));
        Assert.Null(await Run.ValueAsync(thing.Shape));
        Assert.Equal(0, await Run.ValueAsync(thing.Ratio));
        Assert.Equal("a", await Run.ValueAsync(thing.Arn));
    }

    [Fact]
    public async Task A_secret_in_the_state_makes_only_its_property_secret()
    {
        var thing = await Run.ThingAsync(new() { ["arn"] = Output.CreateSecret("a"), ["size"] = 1 });

        Assert.True(await Output.IsSecretAsync(thing.Arn));
        Assert.Equal("a", await Run.ValueAsync(thing.Arn));
        Assert.False(await Output.IsSecretAsync(thing.Size));
    }

    [Fact]
    public async Task A_null_id_of_the_mock_is_an_unknown_id()
    {
        Thing? thing = null;
        await Run.UpdateAsync(new Mocks { Id = _ => null }, () => thing = new Thing("thing"));

        Assert.False(await Run.IsKnownAsync(thing!.Id));
    }

    [Fact]
    public async Task The_inputs_can_be_the_state()
    {
        Thing? thing = null;
        await Run.UpdateAsync(new EmptyMocks(), () => thing = new Thing("thing", new ThingArgs { Size = 5, Colour = Colour.Red }));

        Assert.Equal(5, await Run.ValueAsync(thing!.Size));
        Assert.Equal(Colour.Red, await Run.ValueAsync(thing.Colour));
    }

    [Fact]
    public async Task An_output_property_of_an_unsupported_type_fails_the_run()
    {
        var error = await Run.FailAsync(() => _ = new Misshapen("m"));

        Assert.Contains("System.Int64", error.Message, StringComparison.Ordinal);
    }

    private sealed class Misshapen(string name) : CustomResource("test:index:Misshapen", name, ResourceArgs.Empty, null)
    {
        [Output("ticks")]
        public Output<long> Ticks { get; private set; } = null!;
    }
}
