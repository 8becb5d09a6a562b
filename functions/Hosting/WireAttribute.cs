using System.Collections;
using System.Reflection;

namespace Shop.Functions.Hosting;

/// <summary>
/// The property holds a text of the closed set <typeparamref name="T"/>: an enum with an extension method <c>Wire</c>, or a type with a
/// static property <c>All</c>. Feeds the OpenAPI document; the reader of the property enforces it.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class WireAttribute<T> : WireAttribute
{
    public override IReadOnlyList<string> Texts => WireTexts.Of(typeof(T));
}

/// <summary>The untyped view of <see cref="WireAttribute{T}"/>, for reflection.</summary>
public abstract class WireAttribute : Attribute
{
    public abstract IReadOnlyList<string> Texts { get; }
}

/// <summary>The texts of a closed set of the domain, in its order.</summary>
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
