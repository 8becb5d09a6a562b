namespace Shop.Tests.Sdk.Pulumi;

/// <summary>The wire form of each kind of argument, as a provider or a mock gets it.</summary>
public class WireFormTests
{
    [Fact]
    public async Task Names_are_from_the_attribute_and_numbers_are_double()
    {
        var inputs = await Run.InputsAsync(() => new ThingArgs { DisplayName = "d", Size = 3, IsOpen = true });

        Assert.Equal(["displayName", "isOpen", "size"], inputs.Keys.Order());
        Assert.Equal("d", inputs["displayName"]);
        Assert.Equal(3d, inputs["size"]);
        Assert.Equal(true, inputs["isOpen"]);
    }

    [Fact]
    public async Task Enums_are_sent_as_text_or_number()
    {
        var inputs = await Run.InputsAsync(() => new ThingArgs { Colour = Colour.Red, Level = Level.High });

        Assert.Equal("RED", inputs["colour"]);
        Assert.Equal(2d, inputs["level"]);
    }

    [Fact]
    public async Task Nested_arguments_are_dictionaries_without_nulls()
    {
        var inputs = await Run.InputsAsync(() => new ThingArgs { Main = new PartArgs { PartName = "p" } });

        var main = Assert.IsType<ImmutableDictionary<string, object>>(inputs["main"]);
        Assert.Equal("p", Assert.Single(main).Value);
    }

    [Fact]
    public async Task Lists_are_immutable_arrays_and_maps_are_immutable_dictionaries()
    {
        var inputs = await Run.InputsAsync(() => new ThingArgs
        {
            Tags = { "a", Output.Create("b") },
            Parts = { new PartArgs { PartName = "p", Weight = 2.5 } },
            Labels = { { "k", "v" } },
        });

        Assert.Equal("a, b", string.Join(", ", Assert.IsType<ImmutableArray<object>>(inputs["tagList"])));
        var parts = Assert.IsType<ImmutableArray<object>>(inputs["parts"]);
        var part = Assert.IsType<ImmutableDictionary<string, object>>(Assert.Single(parts));
        Assert.Equal(2.5, part["weight"]);
        Assert.Equal("v", Assert.IsType<ImmutableDictionary<string, object>>(inputs["labels"])["k"]);
    }

    [Fact]
    public async Task An_empty_or_unset_list_is_sent_as_an_empty_list()
    {
        var inputs = await Run.InputsAsync(() => new ThingArgs { Tags = default(ImmutableArray<string>), Parts = [] });

        Assert.Empty(Assert.IsType<ImmutableArray<object>>(inputs["tagList"]));
        Assert.Empty(Assert.IsType<ImmutableArray<object>>(inputs["parts"]));
    }

    [Fact]
    public async Task Unions_and_json_are_sent_as_their_values()
    {
        var inputs = await Run.InputsAsync(() => new ThingArgs { Either = 4, Document = """{"a":[1,null,"x",true]}""" });

        Assert.Equal(4d, inputs["either"]);
        var document = Assert.IsType<ImmutableDictionary<string, object>>(inputs["document"]);
        Assert.True(Assert.IsType<ImmutableArray<object?>>(document["a"]).SequenceEqual([1d, null, "x", true]));
    }

    [Fact]
    public async Task Secrets_at_every_depth_are_sent_as_plain_values()
    {
        var inputs = await Run.InputsAsync(() => new ThingArgs
        {
            DisplayName = Output.CreateSecret("s"),
            Main = new PartArgs { PartName = Output.CreateSecret("inner") },
        });

        Assert.Equal("s", inputs["displayName"]);
        Assert.Equal("inner", Assert.IsType<ImmutableDictionary<string, object>>(inputs["main"])["partName"]);
    }

    [Fact]
    public async Task An_argument_with_an_unknown_in_it_is_omitted()
    {
        var inputs = await Run.InputsAsync(() => new ThingArgs
        {
            Size = 1,
            DisplayName = Run.Unknown<string>(),
            Parts = { new PartArgs { PartName = "known" }, new PartArgs { PartName = Run.Unknown<string>() } },
            Labels = { { "a", "known" }, { "b", Run.Unknown<string>() } },
        });

        Assert.Equal("size", Assert.Single(inputs).Key);
    }

    [Fact]
    public async Task A_json_argument_is_one_text_in_the_format_of_protobuf()
    {
        var inputs = await Run.InputsAsync(() => new ThingArgs
        {
            Settings = new PartArgs { PartName = "p \"<\u00e9\u2028", Weight = 1 },
            Enabled = true,
            Names = { "x", Output.Create("y") },
        });

        Assert.Equal("true", inputs["enabled"]);
        Assert.Equal("""[ "x", "y" ]""", inputs["names"]);
        Assert.Equal("""{ "partName": "p \"\u003cé\u2028", "weight": 1 }""", inputs["settings"]);
    }

    [Fact]
    public async Task A_json_argument_with_an_unknown_element_is_omitted()
        => Assert.Empty(await Run.InputsAsync(() => new ThingArgs { Names = { "x", Run.Unknown<string>() } }));

    [Fact]
    public async Task Assets_and_archives_are_sent_unchanged()
    {
        var inputs = await Run.InputsAsync(() => new ThingArgs
        {
            Code = new AssetArchive(new Dictionary<string, AssetOrArchive> { ["f"] = new StringAsset("text") }),
            Anything = new FileAsset("file.txt"),
        });

        Assert.IsType<AssetArchive>(inputs["code"]);
        Assert.IsType<FileAsset>(inputs["anything"]);
    }

    [Fact]
    public async Task The_names_id_and_urn_are_not_arguments()
        => Assert.Empty(await Run.InputsAsync(() => new ThingArgs { Id = "x" }));

    [Fact]
    public async Task Arguments_can_be_set_by_wire_name()
    {
        var inputs = await Run.InputsAsync(() => new DictionaryResourceArgs(
            ImmutableDictionary<string, object?>.Empty.Add("a", 1).Add("b", Output.Create("x")).Add("c", null)));

        Assert.Equal(["a=1", "b=x"], inputs.Select(pair => $"{pair.Key}={pair.Value}").Order());
    }

    [Fact]
    public async Task A_resource_argument_has_the_same_urn()
    {
        var mocks = new Mocks();
        Group? group = null;
        await Run.UpdateAsync(mocks, () =>
        {
            group = new Group("group");
            _ = new Thing("thing", new ThingArgs { Other = group });
        });

        var arrived = Assert.IsAssignableFrom<Resource>(mocks.Asked.Single(asked => asked.Name == "thing").Inputs["other"]);
        Assert.Equal(await Run.ValueAsync(group!.Urn), await Run.ValueAsync(arrived.Urn));
    }

    [Fact]
    public async Task Other_types_are_refused_with_the_property_name()
    {
        var error = await Run.FailAsync(() => _ = new Thing("thing", new ThingArgs { Anything = 1L }));

        Assert.Contains("anything", error.Message, StringComparison.Ordinal);
        Assert.Contains("System.Int64 is not a supported argument type", error.Message, StringComparison.Ordinal);
    }
}
