using System.Reflection;
using Shop.Contract;
using Shop.Domain;
using Shop.Functions.Hosting;

namespace Shop.Tests.Infra.OpenApi;

public sealed class ExampleTests
{
    private const BindingFlags Static = BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    public static TheoryData<string> ValueTypes =>
    [
        .. from type in typeof(Refusal).Assembly.GetExportedTypes()
           where Reader(type) is not null && Comments.ExampleOf(type) is not null
           select type.FullName,
    ];

    [Theory]
    [MemberData(nameof(ValueTypes))]
    public void The_example_of_a_value_type_is_one_of_its_values(string type)
    {
        var valueType = typeof(Refusal).Assembly.GetType(type, throwOnError: true)!;
        var example = Comments.ExampleOf(valueType)!;

        Assert.True(Reader(valueType)!(example), $"{valueType.Name} refuses its example {example}.");
    }

    [Fact]
    public void An_inherited_example_comes_from_a_value_type_or_from_the_parameter_of_another_record()
    {
        Assert.Equal(Comments.ExampleOf(typeof(Domain.Products.ProductId)), ExampleOf("ProductView", "ProductId"));
        Assert.Equal(ExampleOf("LoginView", "IdToken"), ExampleOf("RefreshedView", "IdToken"));
    }

    [Fact]
    public void A_reference_to_a_constant_is_described_by_its_value() =>
        Assert.Contains($" {Domain.Users.Username.MaxLength} ", Comments.Of(typeof(Domain.Users.Username)), StringComparison.Ordinal);

    // TryParse(text, out value), or Read(text, field).
    private static Func<string, bool>? Reader(Type type) =>
        type.GetMethod("TryParse", Static, [typeof(string), type.MakeByRefType()]) is { } parse
            ? text => (bool)parse.Invoke(null, [text, null])!
        : type.GetMethod("Read", Static, [typeof(string), typeof(string)]) is { } read
            ? text => read.Invoke(null, [text, "field"])!.GetType().Name.StartsWith("Success", StringComparison.Ordinal)
        : null;

    private static string? ExampleOf(string record, string property) =>
        Comments.ExampleOf(typeof(ProblemTypes).Assembly.GetTypes().Single(type => type.Name == record).GetProperty(property)!);
}
