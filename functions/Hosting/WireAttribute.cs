using System.Collections;
using System.Reflection;

namespace Shop.Functions.Hosting;

/// <summary>
/// The property contains one of the wire texts of <typeparamref name="T"/>, which is an enum with an extension method <c>Wire</c> or a type
/// with a static property <c>All</c>. The OpenAPI document lists these wire texts. The code that reads the property refuses every other
/// text.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class WireAttribute<T> : WireAttribute
{
    public override IReadOnlyList<string> Texts => WireTexts.Of(typeof(T));
}

/// <summary>The base class of <see cref="WireAttribute{T}"/> without the type parameter, for reflection.</summary>
public abstract class WireAttribute : Attribute
{
    public abstract IReadOnlyList<string> Texts { get; }
}

/// <summary>Lists the wire texts of an enum or a value type of the domain, in the order of that type.</summary>
public static class WireTexts
{
    /// <exception cref="ArgumentException">The type has neither <c>Wire</c> nor <c>All</c>.</exception>
    public static IReadOnlyList<string> Of(Type set) =>
        set.IsEnum && Wire(set) is { } wire ? [.. Enum.GetValues(set).Cast<object>().Select(value => (string)wire.Invoke(null, [value])!)]
        : set.GetProperty("All", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is IEnumerable all
            ? [.. all.Cast<object>().Select(value => $"{value}")]
        : throw new ArgumentException($"{set} has no texts for its members.", nameof(set));

    private static MethodInfo? Wire(Type set) => set.Assembly.GetTypes()
        .Where(type => type.IsAbstract && type.IsSealed && type.Namespace == set.Namespace)
        .Select(type => type.GetMethod("Wire", BindingFlags.Public | BindingFlags.Static, [set]))
        .FirstOrDefault(method => method?.ReturnType == typeof(string));
}
