using System.Text.Json;

// Runs use PULUMI_CONFIG and the exit code, and there is one of each for all tests of the process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Shop.Tests.Sdk.Pulumi;

internal enum Level
{
    Low = 1,
    High = 2,
}

[EnumType]
internal readonly struct Colour
{
    private readonly string value;

    private Colour(string value) => this.value = value;

    public static Colour Red { get; } = new("RED");

    public static explicit operator string(Colour colour) => colour.value;
}

[OutputType]
internal sealed class Shape
{
    public readonly string? Label;
    public readonly int Corners;

    [OutputConstructor]
    private Shape(string? label, int corners)
    {
        Label = label;
        Corners = corners;
    }
}

internal sealed class PartArgs : ResourceArgs
{
    [Input("partName", required: true)]
    public Input<string> PartName { get; set; } = null!;

    [Input("weight")]
    public Input<double>? Weight { get; set; }
}

internal sealed class ThingArgs : ResourceArgs
{
    [Input("tagList")]
    private InputList<string>? tags;

    [Input("parts")]
    private InputList<PartArgs>? parts;

    [Input("labels")]
    private InputMap<string>? labels;

    [Input("names", json: true)]
    private InputList<string>? names;

    [Input("displayName")]
    public Input<string>? DisplayName { get; set; }

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("isOpen")]
    public Input<bool>? IsOpen { get; set; }

    [Input("colour")]
    public Input<Colour>? Colour { get; set; }

    [Input("level")]
    public Input<Level>? Level { get; set; }

    [Input("either")]
    public InputUnion<string, int>? Either { get; set; }

    [Input("document")]
    public InputJson? Document { get; set; }

    [Input("main")]
    public Input<PartArgs>? Main { get; set; }

    [Input("settings", json: true)]
    public Input<PartArgs>? Settings { get; set; }

    [Input("enabled", json: true)]
    public Input<bool>? Enabled { get; set; }

    [Input("code")]
    public Input<Archive>? Code { get; set; }

    [Input("other")]
    public Input<Resource>? Other { get; set; }

    [Input("anything")]
    public Input<object>? Anything { get; set; }

    [Input("id")]
    public Input<string>? Id { get; set; }

    public InputList<string> Tags
    {
        get => tags ??= [];
        set => tags = value;
    }

    public InputList<PartArgs> Parts
    {
        get => parts ??= [];
        set => parts = value;
    }

    public InputMap<string> Labels
    {
        get => labels ??= [];
        set => labels = value;
    }

    public InputList<string> Names
    {
        get => names ??= [];
        set => names = value;
    }
}

internal sealed class Thing(string name, ResourceArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource(Token, name, args ?? new ThingArgs(), options)
{
    public const string Token = "test:index/thing:Thing";

    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    [Output("size")]
    public Output<int> Size { get; private set; } = null!;

    [Output("ratio")]
    public Output<double?> Ratio { get; private set; } = null!;

    [Output("colour")]
    public Output<Colour> Colour { get; private set; } = null!;

    [Output("level")]
    public Output<Level> Level { get; private set; } = null!;

    [Output("either")]
    public Output<Union<string, int>> Either { get; private set; } = null!;

    [Output("shape")]
    public Output<Shape?> Shape { get; private set; } = null!;

    [Output("shapes")]
    public Output<ImmutableArray<Shape>> Shapes { get; private set; } = null!;

    [Output("counts")]
    public Output<ImmutableDictionary<string, int>> Counts { get; private set; } = null!;

    [Output("document")]
    public Output<JsonElement> Document { get; private set; } = null!;
}

internal sealed class Group(string name, ComponentResourceOptions? options = null) : ComponentResource(Token, name, options)
{
    public const string Token = "test:index:Group";
}
