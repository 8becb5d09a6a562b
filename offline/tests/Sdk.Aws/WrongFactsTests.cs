using Microsoft.CodeAnalysis;

namespace Shop.Tests.Sdk.Aws;

public class WrongFactsTests
{
    [Theory]
    [InlineData("", "a.json: is not JSON")]
    [InlineData("{ \"token\": ", "a.json: is not JSON")]
    [InlineData("[]", "a.json: must be an object")]
    [InlineData("""{ "version": "1", "inputs": {}, "outputs": {} }""", "a.json: lacks 'token'")]
    [InlineData("""{ "token": "made:things:Thing", "inputs": {}, "outputs": {} }""", "a.json: lacks 'version'")]
    [InlineData("""{ "token": "made:things:Thing", "version": "1", "outputs": {} }""", "a.json: lacks 'inputs'")]
    [InlineData("""{ "token": "made:things:Thing", "version": "1", "extras": {} }""", "a.json, extras: is not known")]
    public void A_file_with_the_wrong_structure_is_an_error(string facts, string message) => Refuses(Generation.Of(facts), message);

    [Theory]
    [InlineData("Thing", "a.json, token: 'Thing' is not of the form package:module:Type")]
    [InlineData("made:things:a b", "a.json, token: 'a b' is not a C# name")]
    [InlineData("made:nowhere:Thing", "a.json, nowhere.Thing: is in the module 'nowhere', for which sdk.json has no namespace")]
    public void A_wrong_Pulumi_type_token_is_an_error(string token, string message) => Refuses(
        Generation.Of($$"""{ "token": "{{token}}", "version": "1", "inputs": {}, "outputs": {} }"""), message);

    [Theory]
    [InlineData(""" "a": 3 """, "a.json, inputs.a: must be a text")]
    [InlineData(""" "a": "lst<int>" """, "a.json, inputs.a: 'lst<int>' is not a type")]
    [InlineData(""" "a": "list<int" """, "a.json, inputs.a: 'list<int' is not a type")]
    [InlineData(""" "a": "int!" """, "a.json, inputs.a: 'int!' is not a type")]
    [InlineData(""" "a": "?" """, "a.json, inputs.a: '' is not a type")]
    [InlineData(""" "a": "Part" """, "a.json, inputs.a: is a 'Part', which the file does not describe")]
    [InlineData(""" "a": "list<enum<Size>>" """, "a.json, inputs.a: is a 'Size', which the file does not describe")]
    [InlineData(""" "thing": "int" """, "a.json, inputs.thing: has the name of its class")]
    [InlineData(""" "a": "int", "a": "int" """, "a.json, inputs.a: is a duplicate")]
    [InlineData(""" "a b": "int" """, "a.json, inputs.a b: 'a b' is not a C# name")]
    [InlineData(""" "": "int" """, "a.json, inputs.: '' is not a C# name")]
    [InlineData(""" "password": "list<int>" """, "a.json, inputs.password: is a secret list or map")]
    public void A_wrong_property_is_an_error(string inputs, string message) => Refuses(
        Generation.Of($$"""
            { "token": "made:things:Thing", "version": "1", "secretInputs": ["password"], "inputs": { {{inputs}} }, "outputs": {} }
            """),
        message);

    [Fact]
    public void A_wrong_property_of_a_nested_type_is_an_error() => Refuses(
        Generation.Of("""
            {
              "token": "made:things:Thing", "version": "1", "inputs": {}, "outputs": { "part": "Part" },
              "outputTypes": { "Part": { "size": "enum<Size>" } }
            }
            """),
        "a.json, outputTypes.Part.size: is a 'Size', which the file does not describe");

    [Fact]
    public void Two_files_with_one_type_are_an_error() => Refuses(
        Generation.Of(
            """{ "token": "made:things:One", "version": "1", "inputs": {}, "outputs": {} }""",
            """{ "token": "made:things/one:One", "version": "1", "inputs": {}, "outputs": {} }"""),
        "b.json, token: is of the type things.One, which another file describes as well");

    [Fact]
    public void Two_files_that_describe_one_type_differently_are_an_error() => Refuses(
        Generation.Of(
            """{ "token": "made:things:One", "version": "1", "inputs": {}, "outputs": {}, "inputTypes": { "Part": { "a": "int" } } }""",
            """{ "token": "made:things:Two", "version": "1", "inputs": {}, "outputs": {}, "inputTypes": { "Part": { "a": "int?" } } }"""),
        "b.json, Part: differs from its description");

    [Fact]
    public void Two_files_of_different_versions_are_an_error() => Refuses(
        Generation.Of(
            """{ "token": "made:things:One", "version": "1", "inputs": {}, "outputs": {} }""",
            """{ "token": "made:things:Two", "version": "2", "inputs": {}, "outputs": {} }"""),
        "b.json, version: is 2, but other files are of 1");

    [Fact]
    public void Every_wrong_file_is_reported() => Assert.Equal(2, Generation.Of("{}", "{}").Diagnostics.Length);

    [Fact]
    public void A_missing_list_of_modules_is_an_error() =>
        Refuses(Generation.Of(null, []), "sdk.json: must be given once as an additional file, not 0 times");

    private static void Refuses(Generation generation, string message)
    {
        var error = Assert.Single(generation.Diagnostics);
        Assert.Equal(("FACTS001", DiagnosticSeverity.Error), (error.Id, error.Severity));
        Assert.StartsWith(message, error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(0, generation.Sources);
    }
}
