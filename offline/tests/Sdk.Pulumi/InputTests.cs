using System.Text.Json;

namespace Shop.Tests.Sdk.Pulumi;

public class InputTests
{
    [Fact]
    public async Task Values_and_outputs_convert_to_inputs()
    {
        Input<int> value = 1;
        Input<int> output = Output.Create(2);
        Input<string>? none = null;

        Assert.Equal(1, await Run.ValueAsync(value.ToOutput()));
        Assert.Equal(3, await Run.ValueAsync(output.Apply(number => number + 1)));
        Assert.Null(await Run.ValueAsync(none.ToOutput()));
    }

    [Fact]
    public async Task Lists_convert_from_every_supported_type()
    {
        InputList<string>[] lists =
        [
            "a", Output.Create("a"), (Input<string>)"a",
            new[] { "a" }, new[] { Output.Create("a") }, new Input<string>[] { "a" },
            new List<string> { "a" }, new List<Output<string>> { Output.Create("a") }, new List<Input<string>> { "a" },
            ImmutableArray.Create("a"), ImmutableArray.Create(Output.Create("a")), ImmutableArray.Create((Input<string>)"a"),
            Output.Create(new[] { "a" }), Output.Create(new List<string> { "a" }),
            Output.Create<IEnumerable<string>>(["a"]), Output.Create(ImmutableArray.Create("a")),
        ];

        foreach (var list in lists)
        {
            Assert.Equal(["a"], await Run.ItemsAsync(list.ToOutput()));
        }
    }

    [Fact]
    public async Task Lists_can_be_initialised_extended_and_concatenated()
    {
        var first = new InputList<string> { "a", Output.Create("b") };
        var second = new InputList<string> { "c" };

        var both = first.Concat(second);
        first.AddRange(second);
        first.Add("d", "e");
        first.Add(second);

        Assert.Equal(["a", "b", "c"], await Run.ItemsAsync(both.ToOutput()));
        Assert.Equal(["a", "b", "c", "d", "e", "c"], await Run.ItemsAsync(first.ToOutput()));
        Assert.Equal(["c"], await Run.ItemsAsync(second.ToOutput()));
    }

    [Fact]
    public async Task Lists_are_enumerated_asynchronously_and_an_unknown_one_is_empty()
    {
        var seen = new List<string>();
        await foreach (var item in new InputList<string> { "a", "b" })
        {
            seen.Add(await Run.ValueAsync(item.ToOutput()));
        }

        await foreach (var item in (InputList<string>)Run.Unknown<ImmutableArray<string>>())
        {
            seen.Add(await Run.ValueAsync(item.ToOutput()));
        }

        Assert.Equal(["a", "b"], seen);
    }

    [Fact]
    public void Lists_and_maps_cannot_be_enumerated_synchronously()
    {
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)new InputList<int>()).GetEnumerator());
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)new InputMap<int>()).GetEnumerator());
    }

    [Fact]
    public async Task Maps_can_be_converted_and_extended()
    {
        InputMap<int> map = new Dictionary<string, int> { ["a"] = 1 };
        map.Add("b", Output.Create(2));
        map["c"] = 3;
        map.AddRange(Output.Create(new Dictionary<string, int> { ["d"] = 4 }));
        map.Add(ImmutableDictionary<string, int>.Empty.Add("e", 5));

        var value = await Run.ValueAsync(map.ToOutput());

        Assert.Equal(["a=1", "b=2", "c=3", "d=4", "e=5"], value.Select(pair => $"{pair.Key}={pair.Value}").Order());
    }

    [Fact]
    public async Task A_key_can_be_added_again_only_with_an_equal_value()
    {
        var same = new InputMap<int> { { "k", 1 }, { "k", Output.Create(1) } };
        var other = new InputMap<int> { { "k", 1 }, { "k", Output.Create(2) } };

        Assert.Equal(1, (await Run.ValueAsync(same.ToOutput()))["k"]);
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Run.ValueAsync(other.ToOutput()));
        Assert.Contains("'k'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merged_maps_have_the_second_value()
    {
        var merged = InputMap<int>.Merge(new() { { "a", 1 }, { "b", 1 } }, new() { { "b", 2 } });

        var value = await Run.ValueAsync(merged.ToOutput());

        Assert.Equal((1, 2), (value["a"], value["b"]));
    }

    [Fact]
    public async Task A_union_converts_from_both_types()
    {
        InputUnion<string, int> text = "t";
        InputUnion<string, int> number = Output.Create(1);

        Assert.Equal("t", (await Run.ValueAsync(text.ToOutput())).AsT0);
        Assert.Equal(1, (await Run.ValueAsync(number.ToOutput())).AsT1);
        var list = new InputList<Union<string, int>>();
        list.Add((Input<string>)"x");
        list.Add((Input<int>)2);
        Assert.Equal(["x", 2], (await Run.ItemsAsync(list.ToOutput())).Select(item => item.Value));
    }

    [Fact]
    public void A_union_has_the_value_of_one_type()
    {
        Union<string, int> number = 3;

        Assert.True(number.IsT1);
        Assert.Equal(3, number.Value);
        Assert.Equal("3!", number.Match(text => text, value => $"{value}!"));
        Assert.Equal(4, number.MapT1(value => value + 1).AsT1);
        Assert.False(number.TryPickT0(out _, out var rest));
        Assert.Equal(3, rest);
        Assert.Throws<InvalidOperationException>(() => number.AsT0);
        Assert.True(number == Union<string, int>.FromT1(3));
        Assert.NotEqual(Union<int, int>.FromT0(1), Union<int, int>.FromT1(1));
    }

    [Fact]
    public async Task Json_inputs_convert_from_text_documents_and_elements()
    {
        using var document = JsonDocument.Parse("[1]");
        InputJson[] inputs =
        [
            "[1]", document, document.RootElement,
            Output.Create("[1]"), Output.Create(document), Output.Create(document.RootElement),
        ];

        foreach (var input in inputs)
        {
            Assert.Equal("[1]", (await Run.ValueAsync(input.ToOutput())).GetRawText());
        }
    }
}
