using System.Collections.Immutable;
using System.Reflection;
using Pulumi;

namespace Shop.Tests.Sdk.Aws;

public class GeneratedTypesTests
{
    private const string Thing = """
        {
          "token": "made:things/thing:Thing",
          "version": "1.2.3",
          "names": { "Thing.policy": "PolicyDocument" },
          "secretInputs": ["password"],
          "secretOutputs": ["password"],
          "inputs": {
            "count": "int?", "ratio": "double", "weights": "map<double>?", "ports": "list<int>", "grid": "list<list<string>>?",
            "part": "ThingPart?", "parts": "list<ThingPart>?", "policy": "string", "password": "string?", "anything": "any?",
            "size": "oneOf<string,enum<Size>>?", "strict": "enum<Size>?", "archive": "Archive?", "asset": "AssetOrArchive?",
            "enabled": "bool?", "principal": "mixed?", "actions": "oneOf<string,list<string>>?"
          },
          "outputs": {
            "arn": "string", "count": "int?", "ratio": "double", "ports": "list<int>?", "tags": "map<string>?", "part": "ThingPart?",
            "strict": "enum<Size>", "policy": "string", "password": "string?"
          },
          "inputTypes": { "ThingPart": { "event": "string", "limit": "int?" } },
          "outputTypes": { "ThingPart": { "event": "string", "limit": "int?", "names": "list<string>?" } },
          "enums": { "Size": { "Small": "small-one", "Large": "large-one" } }
        }
        """;

    private static readonly Lazy<Assembly> Made = new(() => Generation.Of(Thing).Load());

    [Theory]
    [InlineData("Count", typeof(Input<int>))]
    [InlineData("Ratio", typeof(Input<double>))]
    [InlineData("Weights", typeof(InputMap<double>))]
    [InlineData("Ports", typeof(InputList<int>))]
    [InlineData("Grid", typeof(InputList<ImmutableArray<string>>))]
    [InlineData("PolicyDocument", typeof(Input<string>))]
    [InlineData("Password", typeof(Input<string>))]
    [InlineData("Anything", typeof(Input<object>))]
    [InlineData("Archive", typeof(Input<Archive>))]
    [InlineData("Asset", typeof(Input<AssetOrArchive>))]
    [InlineData("Enabled", typeof(Input<bool>))]
    [InlineData("Principal", typeof(object))]
    [InlineData("Actions", typeof(InputUnion<string, ImmutableArray<string>>))]
    public void An_argument_has_the_input_type_of_its_fact(string property, Type type) =>
        Assert.Equal(type, Type("Things.ThingArgs").GetProperty(property)!.PropertyType);

    [Theory]
    [InlineData("Arn", typeof(Output<string>))]
    [InlineData("Count", typeof(Output<int?>))]
    [InlineData("Ratio", typeof(Output<double>))]
    [InlineData("Ports", typeof(Output<ImmutableArray<int>>))]
    [InlineData("Tags", typeof(Output<ImmutableDictionary<string, string>>))]
    [InlineData("PolicyDocument", typeof(Output<string>))]
    public void An_output_has_the_type_of_its_fact(string property, Type type) =>
        Assert.Equal(type, Type("Things.Thing").GetProperty(property)!.PropertyType);

    [Fact]
    public void Nested_types_differ_between_inputs_and_outputs()
    {
        Assert.Equal(
            typeof(Input<>).MakeGenericType(Type("Things.Inputs.ThingPartArgs")),
            Type("Things.ThingArgs").GetProperty("Part")!.PropertyType);
        Assert.Equal(
            typeof(InputList<>).MakeGenericType(Type("Things.Inputs.ThingPartArgs")),
            Type("Things.ThingArgs").GetProperty("Parts")!.PropertyType);
        Assert.Equal(
            typeof(Output<>).MakeGenericType(Type("Things.Outputs.ThingPart")), Type("Things.Thing").GetProperty("Part")!.PropertyType);
        Assert.Null(Type("Things.Inputs.ThingPartArgs").GetProperty("Names"));
        Assert.Equal(typeof(ImmutableArray<string>), Type("Things.Outputs.ThingPart").GetField("Names")!.FieldType);
        Assert.Equal(typeof(int?), Type("Things.Outputs.ThingPart").GetField("Limit")!.FieldType);
    }

    [Fact]
    public void A_nested_output_has_one_constructor_with_the_wire_names_as_parameters()
    {
        var constructor = Assert.Single(Type("Things.Outputs.ThingPart").GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic));
        Assert.NotNull(constructor.GetCustomAttribute<OutputConstructorAttribute>());
        Assert.Equal(["event", "limit", "names"], constructor.GetParameters().Select(parameter => parameter.Name));
        var part = constructor.Invoke(["started", 3, ImmutableArray.Create("a")]);
        Assert.Equal("started", part.GetType().GetField("Event")!.GetValue(part));
    }

    [Theory]
    [InlineData("Ratio", "ratio", true)]
    [InlineData("Count", "count", false)]
    [InlineData("PolicyDocument", "policy", true)]
    [InlineData("_ports", "ports", true)]
    [InlineData("_weights", "weights", false)]
    public void An_input_has_an_attribute_with_its_wire_name_and_required_flag(string member, string wire, bool required)
    {
        var attribute = Assert.Single(
            Type("Things.ThingArgs").GetMember(member, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Single().CustomAttributes,
            data => data.AttributeType == typeof(InputAttribute));
        Assert.Equal(wire, attribute.ConstructorArguments[0].Value);
        Assert.Equal(required, attribute.ConstructorArguments[1].Value);
    }

    [Fact]
    public void Lists_and_maps_are_never_null()
    {
        dynamic args = Activator.CreateInstance(Type("Things.ThingArgs"))!;
        args.Weights.Add("a", (Input<double>)0.5);
        Assert.NotNull(args.Ports);
    }

    [Fact]
    public async Task A_secret_argument_keeps_its_value()
    {
        dynamic args = Activator.CreateInstance(Type("Things.ThingArgs"))!;
        Assert.Null(args.Password);
        args.Password = (Input<string>)"hush";
        Assert.Equal("hush", await Pulumi.Utilities.OutputUtilities.GetValueAsync(((Input<string>)args.Password).ToOutput()));
    }

    [Fact]
    public void Enum_values_with_equal_text_are_equal()
    {
        var size = Type("Things.Size");
        var small = size.GetProperty("Small")!.GetValue(null)!;
        Assert.True(size.IsValueType);
        Assert.NotNull(size.GetCustomAttribute<EnumTypeAttribute>());
        Assert.Equal("small-one", small.ToString());
        Assert.Equal(small, size.GetProperty("Small")!.GetValue(null));
        Assert.NotEqual(small, size.GetProperty("Large")!.GetValue(null));
        Assert.Equal("small-one", size.GetMethod("op_Explicit", [size])!.Invoke(null, [small]));
        Assert.Equal(
            typeof(InputUnion<,>).MakeGenericType(typeof(string), size), Type("Things.ThingArgs").GetProperty("Size")!.PropertyType);
        Assert.Equal(typeof(Input<>).MakeGenericType(size), Type("Things.ThingArgs").GetProperty("Strict")!.PropertyType);
    }

    [Fact]
    public void A_resource_has_its_token_and_the_version_of_its_facts()
    {
        var type = Assert.IsAssignableFrom<ResourceTypeAttribute>(Type("Things.Thing").GetCustomAttributes(inherit: false).Single(
            attribute => attribute is ResourceTypeAttribute));
        Assert.Equal("MadeResourceTypeAttribute", type.GetType().Name);
        Assert.Equal(("made:things/thing:Thing", "1.2.3"), (type.Type, type.Version));
    }

    [Theory]
    [InlineData("string", false)]
    [InlineData("string?", true)]
    public void Arguments_are_optional_when_none_is_required(string type, bool optional)
    {
        var facts = $$"""{ "token": "made:things:Plain", "version": "1", "inputs": { "a": "{{type}}" }, "outputs": {} }""";
        var constructor = Assert.Single(Generation.Of(facts).Load().GetType("Pulumi.Made.Things.Plain")!.GetConstructors());
        Assert.Equal(optional, constructor.GetParameters()[1].IsOptional);
    }

    [Fact]
    public void A_type_of_two_resources_is_generated_once()
    {
        var made = Generation.Of(Sharing("One"), Sharing("Two")).Load();
        Assert.Single(made.GetTypes(), type => type.Name == "PartArgs" && type.Namespace == "Pulumi.Made.Other.Inputs");
    }

    private static string Sharing(string name) => $$"""
        {
          "token": "made:things:{{name}}", "version": "1", "inputs": { "part": "other.Part?" }, "outputs": {},
          "inputTypes": { "other.Part": { "a": "int" } }
        }
        """;

    private static Type Type(string name) => Made.Value.GetType("Pulumi.Made." + name, throwOnError: true)!;
}
