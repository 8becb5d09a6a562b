using System.Text.Json;

namespace Shop.Tests.Sdk.Pulumi;

public class OutputJsonTests
{
    [Fact]
    public async Task Nested_outputs_inputs_lists_and_maps_are_written_as_their_values()
    {
        var value = new
        {
            Number = Output.Create(1),
            Text = (Input<string>)"t",
            List = new InputList<string> { "a", Output.Create("b") },
            Map = new InputMap<int> { { "k", Output.Create(2) } },
        };

        var json = await Run.ValueAsync(Output.JsonSerialize(Output.Create(value)));

        Assert.Equal("""{"Number":1,"Text":"t","List":["a","b"],"Map":{"k":2}}""", json);
    }

    [Fact]
    public async Task Serializer_options_are_used()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

        var json = Output.JsonSerialize(Output.Create(new { SomeName = new[] { Output.Create(1) } }), options);

        Assert.Equal("""{"someName":[1]}""", await Run.ValueAsync(json));
    }

    [Fact]
    public async Task An_output_of_object_is_written_as_an_empty_object()
        => Assert.Equal(
            """{"A":{}}""", await Run.ValueAsync(Output.JsonSerialize(Output.Create(new { A = Output.Create<object>("text") }))));

    [Fact]
    public async Task A_nested_unknown_makes_the_text_unknown()
        => Assert.False(await Run.IsKnownAsync(Output.JsonSerialize(Output.Create(new { Sure = 1, Unsure = Run.Unknown<int>() }))));

    [Fact]
    public async Task A_nested_secret_makes_the_text_secret()
    {
        var text = Output.JsonSerialize(Output.Create(new { Password = Output.CreateSecret("p") }));

        Assert.True(await Output.IsSecretAsync(text));
        Assert.Equal("""{"Password":"p"}""", await Run.ValueAsync(text));
    }

    [Fact]
    public async Task The_text_has_the_resources_of_a_nested_output()
    {
        Thing? thing = null;
        Output<string>? text = null;
        await Run.UpdateAsync(new Mocks(), () =>
        {
            thing = new Thing("thing");
            text = Output.JsonSerialize(Output.Create(new { thing.Id }));
        });

        Assert.Equal("""{"Id":"thing-id"}""", await Run.ValueAsync(text!));
        Assert.Equal([thing!], await OutputUtilities.GetDependenciesAsync(text!));
    }

    [Fact]
    public async Task A_value_read_from_a_secret_text_is_secret_with_all_its_outputs()
    {
        var read = Output.JsonDeserialize<Dictionary<string, Output<int>>>(Output.CreateSecret("""{"a":1}"""));

        Assert.True(await Output.IsSecretAsync(read));
        var inner = (await Run.ValueAsync(read))["a"];
        Assert.Equal(1, await Run.ValueAsync(inner));
        Assert.True(await Output.IsSecretAsync(inner));
    }

    [Fact]
    public async Task An_unknown_text_is_not_read()
        => Assert.False(await Run.IsKnownAsync(Output.JsonDeserialize<int>(Run.Unknown<string>())));
}
