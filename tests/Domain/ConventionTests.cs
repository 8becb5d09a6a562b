using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Shop.Domain;
using Shop.Domain.Pricing;
using Shop.Domain.Users;

namespace Shop.Tests.Domain;

public sealed partial class ConventionTests
{
    private static readonly Type[] Public = typeof(Money).Assembly.GetExportedTypes();

    private static readonly Type[] Refusals = [.. Public.Where(type => type.IsSubclassOf(typeof(Refusal)))];

    [Fact]
    public void The_domain_references_the_base_library_only() => Assert.All(
        typeof(Money).Assembly.GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name, StringComparison.Ordinal));

    [Fact]
    public void Public_types_are_immutable()
    {
        Assert.Empty(
            from type in Public
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
            where property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.Name}.{property.Name}");
        Assert.Empty(
            from type in Public
            where !type.IsEnum
            from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
            where !field.IsInitOnly && !field.IsLiteral && !field.IsDefined(typeof(CompilerGeneratedAttribute))
            select $"{type.Name}.{field.Name}");
    }

    [Fact]
    public void Collections_in_records_are_value_lists() => Assert.Empty(
        from type in Public
        where type.GetMethod("<Clone>$") is not null
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let held = property.PropertyType
        where held != typeof(string) && held.IsAssignableTo(typeof(IEnumerable))
        where !held.IsGenericType || held.GetGenericTypeDefinition() != typeof(ValueList<>)
        select $"{type.Name}.{property.Name}");

    [Fact]
    public void Each_refusal_is_a_sealed_record()
    {
        Assert.NotEmpty(Refusals);
        Assert.All(Refusals, type => Assert.True(type.IsSealed && type.GetMethod("<Clone>$") is not null, type.Name));
    }

    [Fact]
    public void Each_refusal_has_a_unique_code()
    {
        var codes = Refusals.Select(type => ((Refusal)RuntimeHelpers.GetUninitializedObject(type)).Code).ToList();
        Assert.Equal(codes.Distinct(), codes);
        Assert.All(codes, code => Assert.Matches(KebabCase(), code));
    }

    [Fact]
    public void Each_refusal_is_in_the_table_of_a_feature()
    {
        var tables = typeof(RefusalTests).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RefusalTests)))
            .Select(type => (RefusalTests)Activator.CreateInstance(type)!);
        Assert.Empty(Refusals.Except(tables.SelectMany(table => table.Table).Select(row => row.Refusal.GetType())).Select(type => type.Name));
    }

    [Fact]
    public void Only_the_listed_types_with_a_valid_default_are_structs() => Assert.Equal(
        [typeof(TaxRate), typeof(Units), typeof(Weight)],
        Public.Where(type => type.IsValueType && !type.IsEnum).OrderBy(type => type.Name, StringComparer.Ordinal));

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex KebabCase();
}
